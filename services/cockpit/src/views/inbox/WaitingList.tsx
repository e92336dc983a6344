import { useAddress } from '../../address/address.ts';
import { dayOf } from '../../figures/figure.ts';
import { useWords } from '../../words/useWords.ts';
import type { Listed } from './shapes.ts';

/** What waits for approval, the oldest first. */
export function WaitingList({ submissions }: { readonly submissions: readonly Listed[] }) {
  const { to } = useAddress();
  const { say } = useWords();
  return (
    <section class="sheet" aria-labelledby="waiting">
      <h2 id="waiting">{say('待审核', 'Waiting for approval')}</h2>
      {submissions.length === 0 && <p class="quiet">{say('没有待审核的填报。', 'Nothing waits.')}</p>}
      <ul class="targets">
        {submissions.map((each) => (
          <li key={each.id}>
            <b>{each.period}</b>
            <a href={to(`/inbox/${encodeURIComponent(each.id)}`)}>
              {each.organisation.name} · {say(`${each.figures.length} 项数据`, `${each.figures.length} figures`)}
            </a>
            <span class="quiet">{dayOf(each.submittedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
