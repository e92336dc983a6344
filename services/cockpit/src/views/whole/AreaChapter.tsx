import { bySection } from '../../figures/bySection.ts';
import { percent } from '../../figures/figure.ts';
import { useWords } from '../../words/useWords.ts';
import { Doings } from './Doings.tsx';
import type { WholeArea } from './shapes.ts';
import { TargetArticle } from './TargetArticle.tsx';

/** One area, section by section: its targets, the titles that it is to win, and its measures. */
export function AreaChapter({ area, plan }: { readonly area: WholeArea; readonly plan: string }) {
  const { say } = useWords();
  return (
    <section class="chapter" aria-labelledby={area.code}>
      <h2 id={area.code}>
        {area.title}{' '}
        <small>
          {say('加权完成度', 'weighted attainment')} {percent(area.statusSummary.attainment)}
        </small>
      </h2>
      {bySection(area).map(({ section, targets, measures, designations }) => (
        <section key={section?.ordinal ?? 0}>
          {section && (
            <h3>
              {section.ordinal}. {section.title ?? say('（无标题）', '(no heading)')}
            </h3>
          )}
          {targets.length > 0 && (
            <div class="whole-targets">
              {targets.map((target) => (
                <TargetArticle key={target.code} target={target} plan={plan} />
              ))}
            </div>
          )}
          <Doings measures={measures} titles={designations} plan={plan} />
        </section>
      ))}
    </section>
  );
}
