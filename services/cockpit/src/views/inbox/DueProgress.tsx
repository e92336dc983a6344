import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { useWords } from '../../words/useWords.ts';
import type { DueReport } from './shapes.ts';

/** Progress of measures that is due, the most urgent first. */
export function DueProgress({ duties }: { readonly duties: readonly DueReport[] }) {
  const { to } = useAddress();
  const { say } = useWords();
  return (
    <section class="sheet" aria-labelledby="due-progress">
      <h2 id="due-progress">{say('应报举措进展', 'Progress that is due')}</h2>
      {duties.length === 0 && <p class="quiet">{say('没有应报的进展。', 'Nothing is due.')}</p>}
      <ul class="targets owed reports-due">
        {duties.map(({ id, period, dueOn, overdue, measure }) => (
          <li key={id}>
            <a href={to(promisePath(measure.plan.code, { __typename: 'Measure', code: measure.code }))}>
              {measure.title}
            </a>
            <span class="stage">{period}</span>
            <span class={overdue ? 'differs' : 'quiet'}>
              {overdue
                ? say(`已逾期，应于 ${dueOn} 前报`, `overdue since ${dueOn}`)
                : say(`${dueOn} 前报`, `due ${dueOn}`)}
            </span>
            {measure.latestProgress && (
              <small>
                {measure.latestProgress.period} · {measure.latestProgress.percent}%
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
