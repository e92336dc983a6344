import { useState } from 'preact/hooks';
import { Outcome } from '../../frame/Outcome.tsx';
import { AcceptNoticeDocument, CloseNoticeDocument, ReturnNoticeDocument } from '../../generated/inbox.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import type { DueNotice } from './shapes.ts';

/** The issuer's word: an answer is accepted or returned, and what was accepted is closed once it is mended. */
export function NoticeDecision({ notice }: { readonly notice: DueNotice }) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const { id } = notice;
  const accept = () => perform(AcceptNoticeDocument, { notice: id });
  const giveBack = () => perform(ReturnNoticeDocument, { notice: id, reason, dueOn });
  const close = () => perform(CloseNoticeDocument, { notice: id, ...(reason ? { note: reason } : {}) });
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
        <button type="button" class="primary" disabled={busy} onClick={answered ? accept : close}>
          {answered ? say('认可', 'Accept') : say('销号', 'Close')}
        </button>
        {answered && (
          <button type="button" disabled={busy || !reason.trim() || !dueOn} onClick={giveBack}>
            {say('退回', 'Return')}
          </button>
        )}
      </p>
      <Outcome problems={problems} done={say('已处理。', 'Done.')} />
    </div>
  );
}
