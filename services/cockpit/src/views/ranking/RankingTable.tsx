import { useAddress } from '../../address/address.ts';
import { percent, withUnit } from '../../figures/figure.ts';
import type { RankingPageQuery } from '../../generated/ranking.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';

type Divided = NonNullable<NonNullable<RankingPageQuery['plan']>['target']>;

/** The parts of a promise from the best to the worst; those whose report is missing stand behind all others. */
export function RankingTable({ target, plan }: { readonly target: Divided; readonly plan: string }) {
  const { to } = useAddress();
  const { say, word } = useWords();
  const symbol = target.indicator.unit.symbol;
  // The scale ends where the best stands, and never before the promise itself.
  const most = Math.max(1, ...target.parts.nodes.map(({ attainment }) => Number(attainment ?? 0)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="sheet scroll" tabIndex={0} aria-label={say('排名', 'Ranking')}>
      <table class="cards ranking">
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('名次', 'Rank')}
            </th>
            <th scope="col">{say('单位', 'Whose')}</th>
            <th scope="col">{say('状态', 'Status')}</th>
            <th scope="col">{say('完成应达进度', 'Attained of what was due')}</th>
            <th scope="col" class="number">
              {say('实际', 'Actual')}
            </th>
            <th scope="col" class="number">
              {say('应达', 'Expected')}
            </th>
            <th scope="col" class="number">
              {say('全年', 'Of the year')}
            </th>
          </tr>
        </thead>
        <tbody>
          {target.parts.nodes.map((part) => (
            <tr key={part.id}>
              <td class="number rank">{part.rank ?? '—'}</td>
              <th scope="row">
                <a href={to(`/plans/${plan}/promises/${part.code}`, { of: null, period: null })}>
                  {part.place?.name ?? part.owner?.name ?? part.label}
                </a>
                {part.place && part.owner && <small> {part.owner.name}</small>}
              </th>
              <td class="state">
                <ColourMark colour={part.status.colour} />{' '}
                <span>
                  {part.status.rule === 'REPORT_MISSING'
                    ? say('未报', 'Missing')
                    : word('StatusColour', part.status.colour)}
                </span>
              </td>
              <td class="percent">
                {part.attainment !== null && (
                  <span class="percent-bar">
                    <svg class="progress" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                      <rect class="track" y="2" width="100" height="4" />
                      <rect
                        class={part.status.colour.toLowerCase()}
                        y="2"
                        width={(Math.max(0, Number(part.attainment)) / most) * 100}
                        height="4"
                      />
                      <rect class="tick" x={Math.min(99.2, 100 / most)} width="0.8" height="8" />
                    </svg>
                    <span class="number">{percent(part.attainment)}</span>
                  </span>
                )}
              </td>
              <td class="number" data-label={say('实际', 'Actual')}>
                {withUnit(part.latest?.value, symbol)} <small>{part.latest?.period}</small>
              </td>
              <td class="number" data-label={say('应达', 'Expected')}>
                {withUnit(part.status.expected, symbol)}
              </td>
              <td class="number" data-label={say('全年', 'Of the year')}>
                {withUnit(part.value, symbol)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
