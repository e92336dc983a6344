import { useState } from 'preact/hooks';
import { Outcome } from '../../frame/Outcome.tsx';
import { AnswerNoticeDocument } from '../../generated/inbox.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import type { DueNotice } from './shapes.ts';

const longest = 2000;

/** Answers a notice: why the promise is behind, what is done about it, and by when it is mended. */
export function AnswerForm({ notice }: { readonly notice: DueNotice }) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  const [cause, setCause] = useState('');
  const [correction, setCorrection] = useState('');
  const [dueOn, setDueOn] = useState('');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        perform(AnswerNoticeDocument, { notice: notice.id, cause, correction, dueOn });
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
      <button type="submit" class="primary" disabled={busy}>
        {say('答复', 'Answer')}
      </button>
      <Outcome problems={problems} done={say('已答复。', 'Answered.')} />
    </form>
  );
}
