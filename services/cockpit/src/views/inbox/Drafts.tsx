import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { SubmitDraftDocument } from '../../generated/inbox.ts';
import { type Problem, unreached } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';
import { Figures } from './Figures.tsx';
import type { Listed } from './shapes.ts';

/** Drafts that the organisation keeps; each can be handed in. */
export function Drafts({ submissions }: { readonly submissions: readonly Listed[] }) {
  const { language } = useAddress();
  const { say } = useWords();
  const [{ fetching }, submit] = useMutation(SubmitDraftDocument);
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  if (!submissions.length) return null;
  const send = async (submission: string) => {
    const { data, error } = await submit({
      input: { idempotencyKey: crypto.randomUUID(), submission },
      lang: language,
    });
    setProblems(data?.submitDraft.errors ?? (error ? [unreached(error.message)] : []));
  };
  return (
    <section class="sheet" aria-labelledby="drafts">
      <h2 id="drafts">{say('草稿', 'Drafts')}</h2>
      {submissions.map((each) => (
        <article key={each.id}>
          <p>
            <b>{each.period}</b> {each.plan.title}
          </p>
          <Figures figures={each.figures} />
          <button type="button" class="primary" disabled={fetching} onClick={() => send(each.id)}>
            {say('报送', 'Hand in')}
          </button>
        </article>
      ))}
      <Outcome problems={problems} done={say('已送出。', 'Done.')} />
    </section>
  );
}
