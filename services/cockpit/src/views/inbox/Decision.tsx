import { useState } from 'preact/hooks';
import { Outcome } from '../../frame/Outcome.tsx';
import { ApproveDocument, ReturnDocument } from '../../generated/submission.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';

/** Approves a submission, or returns it with a reason. */
export function Decision({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  const [reason, setReason] = useState('');
  return (
    <section class="sheet form" aria-label={say('审核', 'Decision')}>
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() => perform(ApproveDocument, { submission: id })}
        >
          {say('通过', 'Approve')}
        </button>
      </p>
      <label>
        {say('退回原因', 'Reason to return it')}
        <textarea rows={2} maxLength={1000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        disabled={busy || !reason.trim()}
        onClick={() => perform(ReturnDocument, { submission: id, reason })}
      >
        {say('退回', 'Return')}
      </button>
      <Outcome problems={problems} done={say('已处理。', 'Done.')} />
    </section>
  );
}
