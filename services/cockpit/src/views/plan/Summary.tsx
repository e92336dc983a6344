import { percent } from '../../figures/figure.ts';
import { ColourBar, ColourCounted } from '../../marks/ColourBar.tsx';
import { useWords } from '../../words/useWords.ts';
import type { PagePlan } from './shapes.ts';

/** The whole plan in six colours and three numbers. */
export function Summary({ plan }: { readonly plan: PagePlan }) {
  const { say } = useWords();
  const { statusSummary: summary, reporting } = plan;
  return (
    <section class="sheet summary" aria-label={say('总体', 'Overall')}>
      <ColourCounted counts={summary} named />
      <ColourBar counts={summary} />
      <dl class="numbers">
        <div>
          <dt>{say('加权完成度', 'Weighted attainment')}</dt>
          <dd>{percent(summary.attainment)}</dd>
        </div>
        <div>
          <dt>{say('按时报送', 'Reported in time')}</dt>
          <dd>
            {reporting.punctual}
            <small> / {reporting.due}</small>
          </dd>
        </div>
        <div>
          <dt>{say('应报未报', 'Reports missing')}</dt>
          <dd>{summary.missing}</dd>
        </div>
      </dl>
    </section>
  );
}
