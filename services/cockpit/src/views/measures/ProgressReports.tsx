import type { MeasurePageQuery } from '../../generated/measure.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';

type Report = NonNullable<MeasurePageQuery['measure']>['progress']['nodes'][number];

/** What was reported of a measure, the latest first; what a later revision replaced stays to be read. */
export function ProgressReports({ reports }: { readonly reports: readonly Report[] }) {
  const { say, word } = useWords();
  if (!reports.length) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="sheet scroll" tabIndex={0} aria-labelledby="progress">
      <h2 id="progress">{say('进展报告', 'Reports of progress')}</h2>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{say('期间', 'Period')}</th>
            <th scope="col" class="number">
              {say('完成', 'Done')}
            </th>
            <th scope="col">{say('做了什么', 'What was done')}</th>
            <th scope="col">{say('下一步', 'Next')}</th>
            <th scope="col">{say('困难', 'In the way')}</th>
            <th scope="col">{say('状态', 'State')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.toReversed().map((each) => (
            <tr key={each.id} class={each.supersededAt ? 'superseded' : undefined}>
              <th scope="row" class="day">
                <ColourMark colour={each.status.colour} size={13} /> {each.period}
              </th>
              <td class="number">{each.percent === null ? '—' : `${Number(each.percent)}%`}</td>
              <td>
                {each.narrative}
                {each.reason && <small> {each.reason}</small>}
              </td>
              <td>{each.nextStep}</td>
              <td>{each.obstacle}</td>
              <td>
                {word('ReportState', each.state)}{' '}
                <small>
                  {each.submittedBy?.name}
                  {each.synthetic && say(' 虚构', ' made up')}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
