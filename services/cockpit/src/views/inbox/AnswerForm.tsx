import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { AnswerNoticeDocument } from '../../generated/inbox.ts';
import { type Problem, unreached } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';
import type { DueNotice } from './shapes.ts';

const longest = 2000;

/** Answers a notice: why the promise is behind, what is done about it, and by when it is mended. */
export function AnswerForm({ notice }: { readonly notice: DueNotice }) {
  const { language } = useAddress();
  const { say } = useWords();
  const [{ fetching }, answer] = useMutation(AnswerNoticeDocument);
  const [cause, setCause] = useState('');
  const [correction, setCorrection] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const send = async () => {
    const input = { idempotencyKey: crypto.randomUUID(), notice: notice.id, cause, correction, dueOn };
    const { data, error } = await answer({ input, lang: language });
    setProblems(data?.answerNotice.errors ?? [unreached(error?.message ?? '')]);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label>
        {say('原因', 'Cause')}
        <textarea
          rows={2}
          required
          maxLength={longest}
          value={cause}
          onInput={(event) => setCause(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('整改措施', 'Correction')}
        <textarea
          rows={2}
          required
          maxLength={longest}
          value={correction}
          onInput={(event) => setCorrection(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('完成时限', 'Mended by')}
        <input type="date" required value={dueOn} onInput={(event) => setDueOn(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary" disabled={fetching}>
        {say('答复', 'Answer')}
      </button>
      <Outcome problems={problems} done={say('已答复。', 'Answered.')} />
    </form>
  );
}
