import { useState } from 'preact/hooks';
import { Outcome } from '../../frame/Outcome.tsx';
import { SubmitFiguresDocument } from '../../generated/inbox.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import { checkFigure, type Entered } from './checks.ts';
import { FigureRow } from './FigureRow.tsx';
import type { Duty, Listed } from './shapes.ts';

/** The figures of one period: checked while they are typed, kept as a draft, or handed in. */
export function ReportForm({
  duties,
  returned,
}: {
  readonly duties: readonly Duty[];
  readonly returned: readonly Listed[];
}) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  const [entered, setEntered] = useState<Readonly<Record<string, Entered>>>({});
  const [first] = duties;
  if (!first) return null;
  const filled = duties.flatMap(({ target }) => {
    const figure = entered[target.code];
    return figure && (figure.value || figure.numerator) ? [{ target: target.code, ...figure }] : [];
  });
  const wrong = duties.some((duty) => checkFigure(duty, entered[duty.target.code])?.refused);
  const send = async (draft: boolean) => {
    const input = { plan: first.target.plan.code, period: first.period, draft, figures: filled };
    const result = await perform(SubmitFiguresDocument, input);
    if (result?.submission) setEntered({});
  };
  const came = returned
    .filter(({ period, replaced }) => period === first.period && !replaced)
    .flatMap(({ figures }) => figures);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <p class="quiet">
        {first.target.plan.title} · {first.period} · {say(`截止 ${first.dueOn}`, `due ${first.dueOn}`)}
        {first.overdue && <strong class="differs"> {say('已逾期', 'overdue')}</strong>}
      </p>
      <div class="scroll">
        <table class="report cards">
          <thead>
            <tr>
              <th scope="col">{say('目标', 'Target')}</th>
              <th scope="col" class="number">
                {say('上次', 'Last')}
              </th>
              <th scope="col">{say('本期', 'This period')}</th>
              <th scope="col">{say('说明', 'Note')}</th>
            </tr>
          </thead>
          <tbody>
            {duties.map((duty) => (
              <FigureRow
                key={duty.id}
                duty={duty}
                before={came.find(({ target }) => target.code === duty.target.code)}
                entered={entered[duty.target.code]}
                enter={(figure) =>
                  setEntered({ ...entered, [duty.target.code]: { ...entered[duty.target.code], ...figure } })
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        <button type="submit" class="primary" disabled={busy || wrong || filled.length === 0}>
          {say('报送', 'Hand in')}
        </button>
        <button type="button" disabled={busy || wrong || filled.length === 0} onClick={() => send(true)}>
          {say('存草稿', 'Keep as a draft')}
        </button>
      </p>
      <Outcome problems={problems} done={say('已送出。', 'Done.')} />
    </form>
  );
}
