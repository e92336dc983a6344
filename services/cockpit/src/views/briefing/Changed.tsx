import { figure } from '../../figures/figure.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { PromiseLink } from './PromiseLink.tsx';
import { Rest } from './Rest.tsx';
import type { Changes } from './shapes.ts';

/** What changed since the last meeting: colours that moved, the worst first, and figures that were revised. */
export function Changed({
  changes,
  plan,
  since,
}: {
  readonly changes: Changes;
  readonly plan: string;
  readonly since: string;
}) {
  const { say } = useWords();
  const revised = changes.figures.filter(({ from }) => from !== null);
  return (
    <section class="sheet since" aria-labelledby="changed">
      <h2 id="changed">{say(`${since} 会议以来`, `Since the meeting of ${since}`)}</h2>
      <ul>
        {changes.statuses.map(({ promise, from, to }) => (
          <li key={promise.id}>
            {from ? <ColourMark colour={from} /> : <span>{say('新', 'new')}</span>}
            <span aria-hidden="true">→</span>
            {to ? <ColourMark colour={to} /> : <span>{say('不再列入', 'gone')}</span>}
            <PromiseLink promise={promise} plan={plan} />
          </li>
        ))}
      </ul>
      <Rest list="statuses" shown={changes.statuses.length} count={changes.counts.statuses} />
      <ul>
        {revised.map(({ target, period, from, to, reason }) => (
          <li key={`${target.code} ${period}`}>
            <span class="stage">{say('修订', 'Revised')}</span>
            <span>
              {target.indicator.name} {period}
            </span>
            <span class="number">
              {figure(from, 2)} → {figure(to, 2)}
            </span>
            {reason && <span class="quiet">{reason}</span>}
          </li>
        ))}
      </ul>
      <Rest list="figures" shown={revised.length} count={changes.counts.revised} />
      {changes.statuses.length + revised.length === 0 && <p>{say('没有变化。', 'Nothing has changed.')}</p>}
    </section>
  );
}
