import { useAddress } from '../../address/address.ts';
import { type Colour, ColourMark, colours } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import type { BroughtImport } from './shapes.ts';

/** The standings that become others once the figures count. */
export function Flips({ brought }: { readonly brought: BroughtImport }) {
  const { to } = useAddress();
  const { say } = useWords();
  const { statuses, dryRun, name } = brought;
  const when =
    name === 'figures'
      ? say('通过后将变色的目标', 'Standings that will change once it is approved')
      : dryRun
        ? say('写入后将变色的目标', 'Standings that will change once it is written')
        : say('已变色的目标', 'Standings that changed');
  if (!statuses.length) return null;
  return (
    <section class="flips">
      <h3>{say(`${when}：${statuses.length} 项`, `${when}: ${statuses.length}`)}</h3>
      <ul class="targets">
        {statuses.map(({ id, from, to: after, target }) => (
          <li key={id}>
            <span>
              <Mark colour={from} /> → <Mark colour={after} />
            </span>
            <a href={to(`/plans/${target.plan.code}/promises/${target.code}`, { import: null })}>
              {target.indicator.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ colour }: { readonly colour: string | null }) {
  const known: Colour | undefined = colours.find((each) => each === colour);
  return known ? <ColourMark colour={known} /> : <>—</>;
}
