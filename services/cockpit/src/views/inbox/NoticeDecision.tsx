import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { AcceptNoticeDocument, CloseNoticeDocument, ReturnNoticeDocument } from '../../generated/inbox.ts';
import { type Problem, unreached } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';
import type { DueNotice } from './shapes.ts';

/** The issuer's word: an answer is accepted or returned, and what was accepted is closed once it is mended. */
export function NoticeDecision({ notice }: { readonly notice: DueNotice }) {
  const { language } = useAddress();
  const { say } = useWords();
  const [accepting, accept] = useMutation(AcceptNoticeDocument);
  const [returning, giveBack] = useMutation(ReturnNoticeDocument);
  const [closing, close] = useMutation(CloseNoticeDocument);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const busy = accepting.fetching || returning.fetching || closing.fetching;
  const given = () => ({ idempotencyKey: crypto.randomUUID(), notice: notice.id });
  const tell = (errors: readonly Problem[] | undefined, message: string | undefined) =>
    setProblems(errors ?? [unreached(message ?? '')]);
  const onAccept = async () => {
    const { data, error } = await accept({ input: given(), lang: language });
    tell(data?.acceptNotice.errors, error?.message);
  };
  const onReturn = async () => {
    const { data, error } = await giveBack({ input: { ...given(), reason, dueOn }, lang: language });
    tell(data?.returnNotice.errors, error?.message);
  };
  const onClose = async () => {
    const { data, error } = await close({ input: { ...given(), ...(reason ? { note: reason } : {}) }, lang: language });
    tell(data?.closeNotice.errors, error?.message);
  };
  const answered = notice.state === 'ANSWERED';
  if (!answered && notice.state !== 'ACCEPTED') return null;
  return (
    <div class="form">
      <label>
        {answered ? say('退回原因', 'Reason to return it') : say('说明', 'Note')}
        <textarea rows={2} maxLength={1000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      {answered && (
        <label>
          {say('重新答复时限', 'To be answered anew by')}
          <input type="date" value={dueOn} onInput={(event) => setDueOn(event.currentTarget.value)} />
        </label>
      )}
      <p class="actions">
        <button type="button" class="primary" disabled={busy} onClick={answered ? onAccept : onClose}>
          {answered ? say('认可', 'Accept') : say('销号', 'Close')}
        </button>
        {answered && (
          <button type="button" disabled={busy || !reason.trim() || !dueOn} onClick={onReturn}>
            {say('退回', 'Return')}
          </button>
        )}
      </p>
      <Outcome problems={problems} done={say('已处理。', 'Done.')} />
    </div>
  );
}
