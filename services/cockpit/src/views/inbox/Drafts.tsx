import { Outcome } from '../../frame/Outcome.tsx';
import { SubmitDraftDocument } from '../../generated/inbox.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import { Figures } from './Figures.tsx';
import type { Listed } from './shapes.ts';

/** Drafts that the organisation keeps; each can be handed in. */
export function Drafts({ submissions }: { readonly submissions: readonly Listed[] }) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  if (!submissions.length) return null;
  return (
    <section class="sheet" aria-labelledby="drafts">
      <h2 id="drafts">{say('草稿', 'Drafts')}</h2>
      {submissions.map((each) => (
        <article key={each.id}>
          <p>
            <b>{each.period}</b> {each.plan.title}
          </p>
          <Figures figures={each.figures} />
          <button
            type="button"
            class="primary"
            disabled={busy}
            onClick={() => perform(SubmitDraftDocument, { submission: each.id })}
          >
            {say('报送', 'Hand in')}
          </button>
        </article>
      ))}
      <Outcome problems={problems} done={say('已送出。', 'Done.')} />
    </section>
  );
}
