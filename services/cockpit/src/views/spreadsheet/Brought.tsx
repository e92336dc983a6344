import { useEffect } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { Waiting } from '../../frame/Waiting.tsx';
import { type ImportOutcome, ImportPageDocument } from '../../generated/spreadsheet.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { BroughtRows } from './BroughtRows.tsx';
import { Flips } from './Flips.tsx';
import { Notes } from './Notes.tsx';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { Write } from './Write.tsx';

interface BroughtProps {
  /** The import, by its global id. */
  readonly id: string;
  readonly busy: boolean;
  /** Writes what was tried; null where the file lies here no more. */
  readonly write: ((policy: 'ALL' | 'GOOD_ROWS', reason: string) => void) | null;
}

const outcomes: readonly ImportOutcome[] = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'];

/** What came of a file, or would come of it: row by row, with the standings that become others. */
export function Brought({ id, busy, write }: BroughtProps) {
  const { query, language } = useAddress();
  const { say } = useWords();
  const outcome = outcomes.find((each) => each === query.rows);
  const filter = outcome ? { outcome: { eq: outcome } } : null;
  const variables = { id, filter, after: query.rowsAfter ?? null, lang: language };
  const { data, error, refresh } = useView(ImportPageDocument, variables);
  const brought = data?.node?.__typename === 'Import' ? data.node : null;
  const running = brought !== null && brought.progress < 1;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(refresh, 1_000);
    return () => clearInterval(timer);
  }, [running]);
  if (!data) return <Waiting error={error} />;
  if (!brought) return <p class="quiet">{say('没有这次导入。', 'There is no such import.')}</p>;
  return (
    <section class="brought" aria-live="polite" aria-label={say('导入结果', 'What came of the file')}>
      {running && <progress value={brought.progress} max={1} />}
      <OutcomeCounts brought={brought} />
      <Write brought={brought} busy={busy} write={write} />
      <Flips brought={brought} />
      <Notes notes={brought.notes} />
      <BroughtRows brought={brought} />
    </section>
  );
}
