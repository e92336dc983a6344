import { useAddress } from '../../address/address.ts';
import type { bySection } from '../../figures/bySection.ts';
import { withUnit } from '../../figures/figure.ts';
import { promised } from '../../figures/promise.ts';
import { promisePath } from '../../figures/promisePath.ts';
import type { AreaPageQuery } from '../../generated/area.ts';
import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';

type Area = NonNullable<NonNullable<AreaPageQuery['plan']>['area']>;
type Part = ReturnType<
  typeof bySection<
    Area['sections'][number],
    Area['targets']['nodes'][number],
    Area['measures']['nodes'][number],
    Area['designations']['nodes'][number]
  >
>[number];

/** A screen that nobody touches: what is folded away there is never read. */
const wall = '(min-width: 2800px)';

/** One section, or what belongs to the area as a whole: its targets, the titles that it is to win, and its measures with who leads them. */
export function AreaSection({ part, plan }: { readonly part: Part; readonly plan: string }) {
  const { to } = useAddress();
  const words = useWords();
  const { say, word } = words;
  const { section, targets, designations, measures } = part;
  if (!targets.length && !designations.length && !measures.length) return null;
  return (
    <section class="sheet">
      <h2>
        {section && <small>{section.ordinal}. </small>}
        {section ? (section.title ?? say('（无标题）', '(no heading)')) : say('全领域', 'The area as a whole')}
      </h2>
      <ul class="targets">
        {targets.map((target) => (
          <li key={target.code}>
            <ColourMark colour={target.status.colour} />
            <a href={to(`/plans/${plan}/promises/${target.code}`)}>{target.indicator.name}</a>
            <span class="number">
              {withUnit(target.status.actual, target.indicator.unit.symbol)}
              <small> / {promised(target, words)}</small>
            </span>
          </li>
        ))}
      </ul>
      {designations.length > 0 && (
        <ul class="titles">
          {designations.map((title) => (
            <li key={title.code}>
              <span>
                <ColourMark colour={title.status.colour} size={13} />{' '}
                <a href={to(promisePath(plan, { __typename: 'Designation', code: title.code }))}>{title.title}</a>{' '}
                <small>{title.level && word('DesignationLevel', title.level)}</small>
              </span>
              <span class={`stage ${title.stage.toLowerCase()}`}>{word('DesignationStage', title.stage)}</span>
            </li>
          ))}
        </ul>
      )}
      {measures.length > 0 && (
        <details open={targets.length === 0 || matchMedia(wall).matches}>
          <summary>{say(`${measures.length} 项举措`, `${measures.length} measures`)}</summary>
          <ol class="measures">
            {measures.map((measure) => (
              <li key={measure.code}>
                <a href={to(promisePath(plan, { __typename: 'Measure', code: measure.code }))}>{measure.title}</a>
                <small> {measure.responsible.find(({ role }) => role === 'LEAD')?.organisation.name}</small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
