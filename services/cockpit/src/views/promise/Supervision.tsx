import { dayOf } from '../../figures/figure.ts';
import { useWords } from '../../words/useWords.ts';
import type { Explanation, Judged, Noticed } from './shapes.ts';

interface SupervisionProps {
  readonly status: Pick<Judged, 'colour'> & { readonly shortfall: Explanation | null };
  readonly notices: readonly Noticed[];
}

/** What its owner says of a shortfall, and who was asked to mend it by when. Nothing where there is neither. */
export function Supervision({ status, notices }: SupervisionProps) {
  const { say, word } = useWords();
  const { shortfall } = status;
  const behind = status.colour === 'RED' || status.colour === 'ORANGE';
  if (!behind && !shortfall && notices.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="supervision">
      <h2 id="supervision">{say('差距与督办', 'Shortfall and supervision')}</h2>
      {shortfall && <Explained shortfall={shortfall} />}
      {behind && !shortfall && <p class="quiet">{say('尚未说明原因。', 'Nobody has said why yet.')}</p>}
      {notices.length > 0 && (
        <ul class="notices">
          {notices.map((notice) => (
            <li key={notice.id} class={notice.overdue ? 'edge red' : 'edge'}>
              <b>{word('NoticeLevel', notice.level)}</b> {word('NoticeState', notice.state)}
              <span class="quiet">
                {' '}
                {notice.issuer.name} → {notice.addressee.name} · {notice.issuedOn} ·{' '}
                {say(`限 ${notice.dueOn} 前答复`, `answer by ${notice.dueOn}`)}
                {notice.overdue && say(' · 逾期', ' · overdue')}
              </span>
              <p>{notice.asks}</p>
              {notice.answer && <Explained shortfall={notice.answer} />}
              {notice.closingNote && <p class="quiet">{notice.closingNote}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Explained({ shortfall }: { readonly shortfall: Explanation }) {
  const { say } = useWords();
  return (
    <dl class="pairs">
      <div>
        <dt>{say('原因', 'Cause')}</dt>
        <dd>{shortfall.cause}</dd>
      </div>
      <div>
        <dt>{say('整改措施', 'Correction')}</dt>
        <dd>{shortfall.correction}</dd>
      </div>
      <div>
        <dt>{say('完成时限', 'Mended by')}</dt>
        <dd>{shortfall.dueOn}</dd>
      </div>
      {shortfall.organisation && (
        <div>
          <dt>{say('说明单位', 'Said by')}</dt>
          <dd>
            {shortfall.organisation.name}
            {shortfall.explainedAt && <span class="quiet"> · {dayOf(shortfall.explainedAt)}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}
