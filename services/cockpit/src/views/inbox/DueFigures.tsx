import { useAddress } from '../../address/address.ts';
import { useWords } from '../../words/useWords.ts';
import { ReportForm } from './ReportForm.tsx';
import type { Duty, Listed } from './shapes.ts';

/** Figures that are due, by period; one period is filled in at a time. */
export function DueFigures({
  duties,
  returned,
}: {
  readonly duties: readonly Duty[];
  readonly returned: readonly Listed[];
}) {
  const { query, change } = useAddress();
  const { say } = useWords();
  const open = duties.filter(({ state }) => state !== 'SUBMITTED');
  const keyOf = ({ target, period }: Duty) => `${target.plan.code} ${period}`;
  const groups = Map.groupBy(open, keyOf);
  const chosen = query.report && groups.has(query.report) ? query.report : [...groups.keys()][0];
  const group = chosen ? groups.get(chosen) : undefined;
  return (
    <section class="sheet" aria-labelledby="due">
      <h2 id="due">{say('应报数据', 'Figures that are due')}</h2>
      {!group && <p class="quiet">{say('没有应报的数据。', 'Nothing is due.')}</p>}
      {groups.size > 1 && (
        <p class="stages">
          {[...groups].map(([key, rows]) => (
            <button key={key} type="button" aria-pressed={key === chosen} onClick={() => change({ report: key }, true)}>
              {rows[0]?.period} <b>{rows.length}</b>
            </button>
          ))}
        </p>
      )}
      {group && <ReportForm key={chosen} duties={group} returned={returned} />}
    </section>
  );
}
