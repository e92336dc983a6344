import type { ColumnSpeech } from '../../words/columnWords.ts';
import { useWords } from '../../words/useWords.ts';
import type { Change } from './recordQuery.ts';

interface HistoryProps {
  readonly changes: readonly Change[];
  readonly sayColumn: ColumnSpeech;
}

/** What was changed in the record, by whom, when and why; the graph shows it to those who may see it. */
export function History({ changes, sayColumn }: HistoryProps) {
  const { say } = useWords();
  if (!changes.length) return null;
  return (
    <section class="sheet history">
      <h2>{say('变更记录', 'History')}</h2>
      <ol>
        {changes.map((change) => (
          <li key={change.id}>
            <time dateTime={change.recordedAt}>{change.recordedAt.slice(0, 10)}</time>{' '}
            <span class="quiet">{[change.organisation, change.reason].filter(Boolean).join(' · ')}</span>
            <ul>
              {change.columns.map(({ name, before, after }) => (
                <li key={name}>
                  {sayColumn({ name })}: <s>{before ?? '—'}</s> → {after ?? '—'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
