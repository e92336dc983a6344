import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import type { MeasuresPageQuery } from '../../generated/measures.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { PercentBar } from '../../marks/PercentBar.tsx';
import { useWords } from '../../words/useWords.ts';

type ListedMeasure = NonNullable<MeasuresPageQuery['plan']>['measures']['nodes'][number];

interface MeasureTableProps {
  readonly measures: readonly ListedMeasure[];
  readonly plan: string;
}

/** Measures in the order of the plan: where each stands, by when it is due, and what comes next. */
export function MeasureTable({ measures, plan }: MeasureTableProps) {
  const { to } = useAddress();
  const { say, word } = useWords();
  if (!measures.length) return <p class="quiet">{say('没有举措。', 'There are no measures.')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="sheet scroll" tabIndex={0} aria-label={say('列表', 'List')}>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{say('状态', 'Status')}</th>
            <th scope="col">{say('举措', 'Measure')}</th>
            <th scope="col">{say('进度', 'Progress')}</th>
            <th scope="col">{say('节点', 'Checkpoints')}</th>
            <th scope="col">{say('期限', 'Due')}</th>
            <th scope="col">{say('下一步与困难', 'Next, and what is in the way')}</th>
            <th scope="col">{say('牵头单位', 'Lead')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ id, code, title, state, frame, dueOn, lead, latestProgress, checkpoints, status }) => (
            <tr key={id}>
              <td class="state">
                <ColourMark colour={status.colour} /> <span>{word('MeasureState', state)}</span>
              </td>
              <th scope="row">
                <a href={to(promisePath(plan, { __typename: 'Measure', code }))}>{title}</a>
                {frame && <small> {say('总领', 'summing up')}</small>}
              </th>
              <td class="percent">
                <PercentBar
                  percent={latestProgress?.percent ?? null}
                  expected={status.expected}
                  colour={status.colour}
                />
              </td>
              <td class="number" data-label={say('节点', 'Checkpoints')}>
                {checkpoints.length > 0 &&
                  `${checkpoints.filter(({ reachedOn }) => reachedOn).length} / ${checkpoints.length}`}
              </td>
              <td class="day" data-label={say('期限', 'Due')}>
                {dueOn}
              </td>
              <td>
                {latestProgress?.nextStep}
                {latestProgress?.obstacle && <span class="differs"> {latestProgress.obstacle}</span>}
              </td>
              <td>{lead?.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
