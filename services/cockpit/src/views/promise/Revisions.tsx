import { dayOf, withUnit } from '../../figures/figure.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import type { PromiseTarget } from './shapes.ts';

/** Every figure that was reported, with its corrections and their reasons. Nothing is overwritten. */
export function Revisions({ target }: { readonly target: PromiseTarget }) {
  const { say, word } = useWords();
  const figures = target.observations.nodes.toReversed();
  const expected = new Map(target.trajectory.map((point) => [point.period, point.expected]));
  const symbol = target.indicator.unit.symbol;
  return (
    <section class="sheet wide" aria-labelledby="figures">
      <h2 id="figures">{say('数据与修订', 'Figures and revisions')}</h2>
      {figures.length === 0 && <p class="quiet">{say('还没有公开的数据。', 'No figure is public yet.')}</p>}
      {figures.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="scroll" tabIndex={0} aria-labelledby="figures">
          <table class="cards">
            <thead>
              <tr>
                <th scope="col">{say('期间', 'Period')}</th>
                <th scope="col" class="number">
                  {say('实际', 'Figure')}
                </th>
                <th scope="col" class="number">
                  {say('应达', 'Expected')}
                </th>
                <th scope="col">{say('状态', 'Status')}</th>
                <th scope="col">{say('修订', 'Revision')}</th>
                <th scope="col">{say('报送单位', 'Reported by')}</th>
                <th scope="col">{say('审核', 'Approved')}</th>
                <th scope="col">{say('说明', 'Note')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((each) => (
                <tr key={each.id} class={each.supersededAt ? 'superseded' : undefined}>
                  <th scope="row">{each.period}</th>
                  <td class="number" data-label={say('实际', 'Figure')}>
                    {withUnit(each.value, symbol)}
                  </td>
                  <td class="number" data-label={say('应达', 'Expected')}>
                    {withUnit(expected.get(each.period), symbol)}
                  </td>
                  <td>{each.status ? <ColourMark colour={each.status.colour} /> : word('ReportState', each.state)}</td>
                  <td>
                    {each.revision > 1 || each.supersededAt
                      ? say(`第 ${each.revision} 版`, `no. ${each.revision}`)
                      : ''}
                  </td>
                  <td>{each.submittedBy?.name ?? '—'}</td>
                  <td data-label={say('审核', 'Approved')}>{dayOf(each.approvedAt)}</td>
                  <td>
                    {each.observationStatus !== 'NORMAL' && `${word('ObservationStatus', each.observationStatus)} `}
                    {[each.reason, each.note].filter(Boolean).join(' · ')}
                    {each.synthetic && <small> {say('虚构', 'made up')}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
