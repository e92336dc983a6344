import { useRef, useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { fetchFile } from '../../files/fetchFile.ts';
import { sendFile } from '../../files/sendFile.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { intentKey } from '../../graph/intentKey.ts';
import type { Problem } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';
import { Brought } from './Brought.tsx';
import { DropZone } from './DropZone.tsx';

interface SpreadsheetProps {
  /** What the rows are called, such as `enterprises` or `figures`. */
  readonly name: string;
  /** Of figures, the plan that they are of; null for the one in which the organisation is charged. */
  readonly plan?: string | null;
  /** Where the template to fill in lies; null where there is none. */
  readonly template: string | null;
  /** Called when rows were written. */
  readonly written: () => void;
}

/** A spreadsheet on a page: dropped, tried row by row, and sent when it is good. What came of it stands in the address. */
export default function Spreadsheet({ name, plan = null, template, written }: SpreadsheetProps) {
  const { query, language, change } = useAddress();
  const { say } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  // Kept until there is an answer: what was sent twice under one key is done once.
  const intent = useRef<string | null>(null);
  const send = async (given: File, dryRun: boolean, policy: 'ALL' | 'GOOD_ROWS', reason = '') => {
    setBusy(true);
    intent.current ??= intentKey();
    const sent = await sendFile(given, { name, dryRun, policy, reason, plan, key: intent.current }, language);
    setBusy(false);
    const refusals = 'refusals' in sent ? sent.refusals : [];
    if (refusals.every(({ code }) => code !== '')) intent.current = null;
    setProblems(refusals.length ? refusals : null);
    change({ import: 'id' in sent ? sent.id : null, rows: null, rowsAfter: null }, true);
    if (!dryRun && 'id' in sent) written();
  };
  const take = (given: File) => {
    intent.current = null;
    setFile(given);
    send(given, true, 'GOOD_ROWS');
  };
  const fetchTemplate = async (address: string, format: string) => {
    const refusals = await fetchFile(`${address}${address.includes('?') ? '&' : '?'}format=${format}`, language);
    setProblems(refusals.length ? refusals : null);
  };
  return (
    <div class="spreadsheet">
      <DropZone busy={busy} name={file?.name ?? null} take={take} />
      {template && (
        <p class="quiet">
          {say('没有表格？先取模板：', 'No spreadsheet yet? Take a template: ')}
          {['xlsx', 'csv'].map((format) => (
            <button key={format} type="button" class="plain" onClick={() => fetchTemplate(template, format)}>
              {format.toUpperCase()}
            </button>
          ))}
        </p>
      )}
      <Outcome problems={problems} done="" />
      {query.import && (
        <Brought
          key={query.import}
          id={query.import}
          busy={busy}
          write={file && ((policy, reason) => send(file, false, policy, reason))}
        />
      )}
    </div>
  );
}
