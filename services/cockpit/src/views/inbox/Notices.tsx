import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import { useWords } from '../../words/useWords.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { NoticeDecision } from './NoticeDecision.tsx';
import type { DueNotice } from './shapes.ts';

/** The supervision notices that wait for this organisation: to be answered, or for its word on an answer. */
export function Notices({ notices, own }: { readonly notices: readonly DueNotice[]; readonly own: string }) {
  const { say } = useWords();
  if (!notices.length) return null;
  return (
    <section class="sheet edge red" aria-labelledby="notices">
      <h2 id="notices">{say('督办', 'Supervision notices')}</h2>
      {notices.map((notice) => (
        <article key={notice.id}>
          <Asked notice={notice} />
          {notice.addressee.code === own ? <AnswerForm notice={notice} /> : <NoticeDecision notice={notice} />}
        </article>
      ))}
    </section>
  );
}

function Asked({ notice }: { readonly notice: DueNotice }) {
  const { to } = useAddress();
  const { say, word } = useWords();
  const { promise, answer } = notice;
  return (
    <>
      <h3>
        <a href={to(promisePath(notice.plan.code, promise))}>{promise.label}</a>
      </h3>
      <p>
        <b>{word('NoticeLevel', notice.level)}</b> {word('NoticeState', notice.state)}{' '}
        <span class="quiet">
          {notice.issuer.name} → {notice.addressee.name} ·{' '}
          {say(`限 ${notice.dueOn} 前答复`, `answer by ${notice.dueOn}`)}
        </span>
        {notice.overdue && <strong class="differs"> {say('已逾期', 'overdue')}</strong>}
      </p>
      <p>{notice.asks}</p>
      {answer && (
        <p class="quiet">
          {answer.cause} → {answer.correction} · {answer.dueOn}
        </p>
      )}
    </>
  );
}
