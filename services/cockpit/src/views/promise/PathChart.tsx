import { figure, withUnit } from '../../figures/figure.ts';
import { useWords } from '../../words/useWords.ts';
import { chart, chartOf } from './chartShape.ts';
import type { PromiseTarget } from './shapes.ts';

/** The expected path and the figures beside it. What is not known yet is left free. The same numbers stand in the table of figures. */
export function PathChart({ target }: { readonly target: PromiseTarget }) {
  const { say } = useWords();
  const shape = chartOf(target);
  const symbol = target.indicator.unit.symbol;
  const title = say('路径与数据', 'Path and figures');
  if (!shape) {
    return (
      <section class="sheet chart">
        <h2>{title}</h2>
        <p class="quiet">{say('没有可画的数值。', 'There are no values to draw.')}</p>
      </section>
    );
  }
  const { x, y, periods, figures, goals, openFrom } = shape;
  const bottom = chart.height - chart.bottom;
  const [right, every] = [chart.width - chart.right, Math.ceil(periods.length / 12)];
  return (
    <section class={`sheet chart ${target.status.colour.toLowerCase()}`} aria-labelledby="path">
      <h2 id="path">
        {title} <small>{symbol}</small>
      </h2>
      <svg
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={say('应达路径与实际数据的折线图', 'Lines of the expected path and of the figures')}
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
      <p class="legend quiet">
        <span class="key actual">{say('实际', 'Figures')}</span>
        <span class="key expected">{say('应达', 'Expected path')}</span>
        <span class="key goal">{say('承诺', 'Promised')}</span>
      </p>
    </section>
  );
}
