import { useAddress } from '../../address/address.ts';
import { useWords } from '../../words/useWords.ts';
import type { BroughtImport } from './shapes.ts';

/** How many rows came to what; each narrows the list below to its rows. */
export function OutcomeCounts({ brought }: { readonly brought: BroughtImport }) {
  const { query, change } = useAddress();
  const { say, word } = useWords();
  const { counts, dryRun, fileName, state } = brought;
  const entries = [
    ['CREATED', counts.created],
    ['CHANGED', counts.changed],
    ['UNCHANGED', counts.unchanged],
    ['REFUSED', counts.refused],
  ] as const;
  return (
    <>
      <h3>
        {word('ImportState', state)} <small>{fileName}</small>{' '}
        {dryRun && <small>{say('尚未写入任何内容。', 'Nothing is written yet.')}</small>}
      </h3>
      <div class="outcomes">
        {entries.map(([outcome, count]) => (
          <button
            key={outcome}
            type="button"
            class={`came-${outcome.toLowerCase()}`}
            disabled={count === 0}
            aria-pressed={query.rows === outcome}
            onClick={() => change({ rows: query.rows === outcome ? null : outcome, rowsAfter: null }, true)}
          >
            <b>{count}</b> {word('ImportOutcome', outcome)}
          </button>
        ))}
      </div>
    </>
  );
}
