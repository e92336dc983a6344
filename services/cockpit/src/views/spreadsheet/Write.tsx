import { useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { fetchFile } from '../../files/fetchFile.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import type { Problem } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';
import { numberOf } from './numberOf.ts';
import type { BroughtImport } from './shapes.ts';

interface WriteProps {
  readonly brought: BroughtImport;
  readonly busy: boolean;
  readonly write: ((policy: 'ALL' | 'GOOD_ROWS', reason: string) => void) | null;
}

/** What can be done now: write the rows that are good, take the refused ones along, or read what became of those that were written. */
export function Write({ brought, busy, write }: WriteProps) {
  const { language, to } = useAddress();
  const { say, word } = useWords();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const { counts, name, state, reports } = brought;
  const good = counts.created + counts.changed;
  const isFigures = name === 'figures';
  const takeRefused = async () => {
    const refusals = await fetchFile(`/imports/${numberOf(brought.id)}/refused`, language);
    setProblems(refusals.length ? refusals : null);
  };
  const verb = isFigures ? say('报送', 'Hand in') : say('写入', 'Write');
  const rows = say(`${good} 行`, good === 1 ? '1 row' : `${good} rows`);
  return (
    <>
      {state === 'CHECKED' && good > 0 && write && counts.changed > 0 && !isFigures && (
        <label class="reason">
          {say('变更原因（可不填）', 'Why they change (may be left out)')}
          <input maxLength={2000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
      )}
      <p class="actions">
        {state === 'CHECKED' && good > 0 && write && (
          <button
            type="button"
            class="primary"
            disabled={busy}
            onClick={() => write(counts.refused > 0 ? 'GOOD_ROWS' : 'ALL', reason)}
          >
            {counts.refused > 0 ? say(`${verb}无误的 ${rows}`, `${verb} the good rows: ${good}`) : `${verb} ${rows}`}
          </button>
        )}
        {counts.refused > 0 && (
          <button type="button" onClick={takeRefused}>
            {say(
              `下载被退回的 ${counts.refused} 行及原因`,
              `Take the refused rows with the reasons: ${counts.refused}`,
            )}
          </button>
        )}
      </p>
      {state === 'CHECKED' && !write && (
        <p class="quiet">{say('要写入，请再次选择该文件。', 'To write it, choose the file again.')}</p>
      )}
      {state === 'CHECKED' && good === 0 && counts.refused === 0 && (
        <p class="quiet">
          {say('表中内容与现有记录一致，无需写入。', 'All of it is there already: there is nothing to write.')}
        </p>
      )}
      {state === 'WRITTEN' && (
        <p class="done" role="status">
          {isFigures
            ? say('已报送，等待审核。', 'Handed in; somebody else approves it.')
            : say(`已写入 ${rows}。`, `Wrote ${rows}.`)}{' '}
          {reports.map(({ id, submission }) => (
            <a key={id} href={to(`/inbox/${encodeURIComponent(submission.id)}`, { import: null })}>
              {submission.period} {word('ReportState', submission.state)}{' '}
            </a>
          ))}
        </p>
      )}
      <Outcome problems={problems} done="" />
    </>
  );
}
