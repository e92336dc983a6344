import { figure, withUnit } from '../../figures/figure.ts';
import { useWords } from '../../words/useWords.ts';
import { type Charted, chart, chartOf } from './chartShape.ts';

/** The expected path and the figures beside it. What is not known yet is left free. The same numbers stand in the table of figures. */
export function PathChart({ target }: { readonly target: Charted }) {
  const { say } = useWords();
  const shape = chartOf(target);
  const symbol = target.indicator.unit.symbol;
  if (!shape) return <p class="quiet">{say('没有可画的数值。', 'There are no values to draw.')}</p>;
  const { x, y, periods, figures, goals, openFrom } = shape;
  const bottom = chart.height - chart.bottom;
  const [right, every] = [chart.width - chart.right, Math.ceil(periods.length / 12)];
  return (
    <figure class={`chart ${target.status.colour.toLowerCase()}`}>
      <svg
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={say(
          `${target.indicator.name}：应达路径与实际数据的折线图`,
          `${target.indicator.name}: lines of the expected path and of the figures`,
        )}
      >
        {y.ticks(5).map((tick) => (
          <g key={tick} class="grid">
            <line x1={chart.left} x2={right} y1={y(tick)} y2={y(tick)} />
            <text x={chart.left - 8} y={y(tick) + 4} text-anchor="end">
              {figure(String(tick), 2)}
            </text>
          </g>
        ))}
        {periods.map(
          (period, index) =>
            index % every === 0 && (
              <text key={period} class="period" x={x(period)} y={bottom + 20} text-anchor="middle">
                {period.slice(5) || period}
              </text>
            ),
        )}
        {openFrom !== null && (
          <g class="open">
            <rect
              x={openFrom + 6}
              y={chart.top}
              width={Math.max(0, right - openFrom - 6)}
              height={bottom - chart.top}
            />
            <text x={(openFrom + right) / 2} y={chart.top + 16} text-anchor="middle">
              {say('尚无数据', 'not known yet')}
            </text>
          </g>
        )}
        {goals.map((goal) => (
          <line key={goal} class="goal" x1={chart.left} x2={right} y1={y(goal)} y2={y(goal)} />
        ))}
        <path class="expected" d={shape.expectedPath} />
        <path class="actual" d={shape.figurePath} />
        {figures.map((each) => {
          const [cx, cy] = shape.place(each);
          return (
            <circle key={each.id} class={`dot ${each.status?.colour.toLowerCase() ?? 'grey'}`} cx={cx} cy={cy} r="4.5">
              <title>{`${each.period}: ${withUnit(each.value, symbol)}`}</title>
            </circle>
          );
        })}
      </svg>
      <figcaption class="legend quiet">
        <span class="key actual">{say('实际', 'Figures')}</span>
        <span class="key expected">{say('应达', 'Expected path')}</span>
        <span class="key goal">{say('承诺', 'Promised')}</span>
      </figcaption>
    </figure>
  );
}
