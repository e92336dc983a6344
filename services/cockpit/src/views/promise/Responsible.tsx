import { useWords } from '../../words/useWords.ts';
import type { PromiseTarget } from './shapes.ts';

/** Who answers for the promise, and when its next figure is due. */
export function Responsible({ target }: { readonly target: PromiseTarget }) {
  const { say, word } = useWords();
  const late = target.duties.filter(({ overdue }) => overdue);
  return (
    <section class="sheet" aria-labelledby="who">
      <h2 id="who">{say('责任单位', 'Who is responsible')}</h2>
      <dl class="pairs">
        {target.responsible.map(({ role, organisation }) => (
          <div key={`${role} ${organisation.code}`}>
            <dt>{word('ResponsibilityRole', role)}</dt>
            <dd>{organisation.name}</dd>
          </div>
        ))}
        {target.responsible.length === 0 && <p class="quiet">{say('原文没有写明。', 'The source names nobody.')}</p>}
        <div>
          <dt>{say('报送', 'Reports')}</dt>
          <dd>{word('Frequency', target.indicator.frequency)}</dd>
        </div>
        {late.length > 0 && (
          <div>
            <dt>{say('逾期未报', 'Overdue')}</dt>
            <dd>{late.map(({ period }) => period).join('、')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
