import { useAddress } from '../../address/address.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import type { PromiseTarget } from './shapes.ts';

/** The promises that this one consists of, or the one that it is a part of. */
export function Parts({ target, plan }: { readonly target: PromiseTarget; readonly plan: string }) {
  const { to } = useAddress();
  const { say } = useWords();
  const related = [...(target.partOf ? [target.partOf] : []), ...target.parts];
  if (!related.length) return null;
  return (
    <section class="sheet" aria-labelledby="parts">
      <h2 id="parts">{target.partOf ? say('所属目标', 'Part of') : say('分解', 'Its parts')}</h2>
      <ul class="targets">
        {related.map((each) => (
          <li key={each.code}>
            <ColourMark colour={each.status.colour} />
            <a href={to(`/plans/${plan}/promises/${each.code}`)}>{each.indicator.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
