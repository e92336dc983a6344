import { ColourMark } from '../../marks/ColourMark.tsx';
import { useWords } from '../../words/useWords.ts';
import { PromiseLink } from './PromiseLink.tsx';
import { Rest } from './Rest.tsx';
import type { Briefing } from './shapes.ts';

/** What is red or orange without a word of why, and who owes that word. */
export function Unexplained({ briefing, plan }: { readonly briefing: Briefing; readonly plan: string }) {
  const { say } = useWords();
  return (
    <section class="sheet" aria-labelledby="unexplained">
      <h2 id="unexplained">
        {say('滞后而未说明原因', 'Behind without a word of why')} <small>{briefing.counts.unexplained}</small>
      </h2>
      {briefing.unexplained.length === 0 && <p class="quiet">{say('没有。', 'Nothing.')}</p>}
      <ul class="targets owed">
        {briefing.unexplained.map(({ promise, organisation }) => (
          <li key={promise.id}>
            <ColourMark colour={promise.status.colour} />
            <PromiseLink promise={promise} plan={plan} />
            <span class="quiet">{organisation?.name ?? '—'}</span>
          </li>
        ))}
      </ul>
      <Rest list="unexplained" shown={briefing.unexplained.length} count={briefing.counts.unexplained} />
    </section>
  );
}
