import { useAddress } from '../../address/address.ts';
import { useWords } from '../../words/useWords.ts';
import { Figures } from './Figures.tsx';
import type { Listed } from './shapes.ts';

/** What came back, with the reason and the way to correct it. */
export function Returned({ submissions }: { readonly submissions: readonly Listed[] }) {
  const { to } = useAddress();
  const { say } = useWords();
  if (!submissions.length) return null;
  return (
    <section class="sheet edge red" aria-labelledby="returned">
      <h2 id="returned">{say('被退回', 'Returned')}</h2>
      {submissions.map((each) => (
        <article key={each.id}>
          <p>
            <b>{each.period}</b> {each.returnReason} <span class="quiet">{each.returnedBy?.name}</span>
          </p>
          <Figures figures={each.figures} />
          <a href={to('/inbox', { report: `${each.plan.code} ${each.period}` })}>{say('更正', 'Correct it')} →</a>
        </article>
      ))}
    </section>
  );
}
