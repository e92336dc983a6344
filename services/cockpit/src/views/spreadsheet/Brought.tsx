import type { CombinedError } from '@urql/core';
import { Waiting } from '../../frame/Waiting.tsx';
import type { ColumnSpeech } from '../../words/columnWords.ts';
import { useWords } from '../../words/useWords.ts';
import { BroughtRows } from './BroughtRows.tsx';
import { Flips } from './Flips.tsx';
import { Notes } from './Notes.tsx';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { Progress } from './Progress.tsx';
import type { BroughtImport } from './shapes.ts';
import { Write } from './Write.tsx';

interface BroughtProps {
  /** The import, by its global id, and what is known of it; null where there is none, or none that is to be seen. */
  readonly id: string;
  readonly brought: BroughtImport | null;
  readonly isRead: boolean;
  readonly error: CombinedError | undefined;
  /** What columns of its rows are called. */
  readonly sayColumn: ColumnSpeech;
  readonly busy: boolean;
  /** Writes what was tried; null where the file lies here no more. */
  readonly write: ((policy: 'ALL' | 'GOOD_ROWS', reason: string) => void) | null;
}

/** What came of a file, or would come of it: row by row, with the standings that become others. */
export function Brought({ id, brought, isRead, error, sayColumn, busy, write }: BroughtProps) {
  const { say } = useWords();
  // What is read yet may be that of the file before.
  if (brought ? brought.id !== id : !isRead) return <Waiting error={error} />;
  if (!brought) return <p class="quiet">{say('没有这次导入。', 'There is no such import.')}</p>;
  return (
    <section class="brought" aria-live="polite" aria-label={say('导入结果', 'What came of the file')}>
      <OutcomeCounts brought={brought} />
      <Progress brought={brought} />
      <Write brought={brought} busy={busy} write={write} />
      <Flips brought={brought} />
      <Notes notes={brought.notes} open={brought.state === 'FAILED'} />
      <BroughtRows brought={brought} sayColumn={sayColumn} />
    </section>
  );
}
