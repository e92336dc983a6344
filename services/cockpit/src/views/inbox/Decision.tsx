import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { ApproveDocument, ReturnDocument } from '../../generated/submission.ts';
import { type Problem, unreached } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';

/** Approves a submission, or returns it with a reason. */
export function Decision({ id }: { readonly id: string }) {
  const { language } = useAddress();
  const { say } = useWords();
  const [approving, approve] = useMutation(ApproveDocument);
  const [returning, giveBack] = useMutation(ReturnDocument);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const busy = approving.fetching || returning.fetching;
  const tell = (errors: readonly Problem[] | undefined, message: string | undefined) =>
    setProblems(errors ?? [unreached(message ?? '')]);
  const accept = async () => {
    const { data, error } = await approve({
      input: { idempotencyKey: crypto.randomUUID(), submission: id },
      lang: language,
    });
    tell(data?.approveSubmission.errors, error?.message);
  };
  const refuse = async () => {
    const { data, error } = await giveBack({
      input: { idempotencyKey: crypto.randomUUID(), submission: id, reason },
      lang: language,
    });
    tell(data?.returnSubmission.errors, error?.message);
  };
  return (
    <section class="sheet form" aria-label={say('审核', 'Decision')}>
      <p class="actions">
        <button type="button" class="primary" disabled={busy} onClick={accept}>
          {say('通过', 'Approve')}
        </button>
      </p>
      <label>
        {say('退回原因', 'Reason to return it')}
        <textarea rows={2} maxLength={1000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <button type="button" disabled={busy || !reason.trim()} onClick={refuse}>
        {say('退回', 'Return')}
      </button>
      <Outcome problems={problems} done={say('已处理。', 'Done.')} />
    </section>
  );
}
