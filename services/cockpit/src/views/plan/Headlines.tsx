import { useAddress } from '../../address/address.ts';
import { figure } from '../../figures/figure.ts';
import { promised } from '../../figures/promise.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { Progress } from './Progress.tsx';
import type { BoardTarget } from './shapes.ts';

/** The targets that open the plan, large. */
export function Headlines({ targets, plan }: { readonly targets: readonly BoardTarget[]; readonly plan: string }) {
  const { to } = useAddress();
  const words = useWords();
  if (!targets.length) return null;
  return (
    <section aria-labelledby="headlines">
      <h2 id="headlines">{words.say('主要目标', 'Headline targets')}</h2>
      <ul class="headlines">
        {targets.map((target) => (
          <li key={target.code} class={`sheet edge ${target.status.colour.toLowerCase()}`}>
            <a href={to(`/plans/${plan}/promises/${target.code}`)}>
              <ColourMark colour={target.status.colour} />
              {target.indicator.name}
            </a>
            <p class="large">
              {figure(target.status.actual, 2)} <small>{target.indicator.unit.symbol}</small>
            </p>
            <Progress target={target} />
            <p class="quiet">{promised(target, words)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
