import { useAddress } from '../../address/address.ts';
import { withUnit } from '../../figures/figure.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { Progress } from './Progress.tsx';
import type { BoardTarget } from './shapes.ts';

const shown = 10;
const troubled = new Set(['RED', 'ORANGE', 'YELLOW']);

/** What a meeting has to speak of: the worst first, as the graph orders them, with who leads. */
export function Worst({ targets, plan }: { readonly targets: readonly BoardTarget[]; readonly plan: string }) {
  const { to } = useAddress();
  const { say, word } = useWords();
  const rows = targets
    .filter(({ status }) => troubled.has(status.colour) || status.rule === 'REPORT_MISSING')
    .slice(0, shown);
  if (!rows.length) return null;
  return (
    <section aria-labelledby="worst">
      <h2 id="worst">{say('最需关注', 'The worst first')}</h2>
      <div class="sheet scroll">
        <table class="board">
          <thead>
            <tr>
              <th scope="col">{say('状态', 'Status')}</th>
              <th scope="col">{say('目标', 'Target')}</th>
              <th scope="col" class="number">
                {say('实际', 'Actual')}
              </th>
              <th scope="col" class="number">
                {say('应达', 'Expected')}
              </th>
              <th scope="col">{say('进度', 'Progress')}</th>
              <th scope="col">{say('牵头单位', 'Lead')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((target) => (
              <tr key={target.code}>
                <td class="state">
                  <ColourMark colour={target.status.colour} />
                  <span>
                    {target.status.rule === 'REPORT_MISSING'
                      ? say('未报', 'Missing')
                      : word('StatusColour', target.status.colour)}
                  </span>
                </td>
                <th scope="row">
                  <a href={to(`/plans/${plan}/promises/${target.code}`)}>{target.indicator.name}</a>
                </th>
                <td class="number">{withUnit(target.status.actual, target.indicator.unit.symbol)}</td>
                <td class="number">{withUnit(target.status.expected, target.indicator.unit.symbol)}</td>
                <td class="bar">
                  <Progress target={target} />
                </td>
                <td class="lead">{target.responsible.find(({ role }) => role === 'LEAD')?.organisation.name ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
