import { useWords } from '../../words/useWords.ts';
import type { PromiseTarget } from './shapes.ts';

/** How often a figure is due, and which have not come. */
export function Duties({ target }: { readonly target: PromiseTarget }) {
  const { say, word } = useWords();
  const late = target.duties.filter(({ overdue }) => overdue);
  return (
    <>
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
    </>
  );
}
