import { useAddress } from '../../address/address.ts';
import { figure, percent, withUnit } from '../../figures/figure.ts';
import { ColourBar } from '../../marks/ColourBar.tsx';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import type { BoardTarget, PagePlan } from './shapes.ts';

interface AreaCardProps {
  readonly plan: string;
  readonly area: PagePlan['areas'][number];
  readonly targets: readonly BoardTarget[];
  readonly titles: PagePlan['designations']['nodes'];
}

/** One area: its colours, its targets from the worst to the best, and the titles that it is to win. */
export function AreaCard({ plan, area, targets, titles }: AreaCardProps) {
  const { to } = useAddress();
  const { say, word } = useWords();
  return (
    <article class="sheet area">
      <header>
        <h2>
          <a href={to(`/plans/${plan}/areas/${area.code}`)}>{area.title}</a>
        </h2>
        <span class="attainment" title={say('加权完成度', 'Weighted attainment')}>
          {percent(area.statusSummary.attainment)}
        </span>
      </header>
      <ColourBar counts={area.statusSummary} />
      <ul class="targets">
        {targets.map((target) => (
          <li key={target.code}>
            <ColourMark colour={target.status.colour} />
            <a href={to(`/plans/${plan}/promises/${target.code}`)}>{target.indicator.name}</a>
            <span class="number">
              {target.value === null
                ? withUnit(target.status.actual, target.indicator.unit.symbol)
                : figure(target.status.actual, 2)}
              {target.value !== null && <small> / {withUnit(target.value, target.indicator.unit.symbol)}</small>}
            </span>
          </li>
        ))}
      </ul>
      {titles.length > 0 && (
        <details>
          <summary>{say(`${titles.length} 项创建`, `${titles.length} titles`)}</summary>
          <ul class="titles">
            {titles.map((title) => (
              <li key={title.code}>
                <span>
                  <ColourMark colour={title.status.colour} size={13} />{' '}
                  <a href={to(`/plans/${plan}/titles/${title.code}`)}>{title.title}</a>
                </span>
                <span class={`stage ${title.stage.toLowerCase()}`}>{word('DesignationStage', title.stage)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="quiet">
        <a href={to(`/plans/${plan}/areas/${area.code}`)}>
          {say(`${area.measures.totalCount} 项举措与台账`, `${area.measures.totalCount} measures, and the registers`)} →
        </a>
      </p>
    </article>
  );
}
