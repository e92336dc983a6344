import { Pages } from '../../frame/Pages.tsx';
import type { ColumnSpeech } from '../../words/columnWords.ts';
import { useWords } from '../../words/useWords.ts';
import type { BroughtImport, BroughtRow } from './shapes.ts';

interface BroughtRowsProps {
  readonly brought: BroughtImport;
  readonly sayColumn: ColumnSpeech;
}

/** The rows of the file in their order: what each makes or changes, or everything that is wrong with it. */
export function BroughtRows({ brought, sayColumn }: BroughtRowsProps) {
  const { say, word } = useWords();
  const { nodes, pageInfo } = brought.rows;
  if (!nodes.length) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={say('逐行结果', 'Row by row')}>
        <table class="brought-rows cards">
          <thead>
            <tr>
              <th scope="col" class="number">
                {say('行', 'Row')}
              </th>
              <th scope="col">{say('结果', 'Outcome')}</th>
              <th scope="col">{say('记录', 'Record')}</th>
              <th scope="col">{say('变化或原因', 'What changes, or why not')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((row) => (
              <tr key={row.id}>
                <td class="number" data-label={say('行', 'Row')}>
                  {row.number}
                </td>
                <td>
                  <span class={`stage came-${row.outcome.toLowerCase()}`}>{word('ImportOutcome', row.outcome)}</span>
                </td>
                <th scope="row">{row.key ?? '—'}</th>
                <td>
                  <Problems row={row} sayColumn={sayColumn} />
                  <Changes row={row} sayColumn={sayColumn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pages pageInfo={pageInfo} name="rowsAfter" />
    </>
  );
}

interface RowProps {
  readonly row: BroughtRow;
  readonly sayColumn: ColumnSpeech;
}

function Problems({ row, sayColumn }: RowProps) {
  if (!row.problems.length) return null;
  return (
    <ul class="row-problems">
      {row.problems.map(({ code, column, message, cure }) => (
        <li key={`${code} ${column}`}>
          {column && <b>{sayColumn({ name: column })} </b>}
          {message} <span class="quiet">{cure}</span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ row, sayColumn }: RowProps) {
  // A new record has nothing to compare with: its values alone say what it is.
  const isNew = row.outcome === 'CREATED';
  const shown = row.changes.filter(({ after }) => !isNew || after !== null);
  return (
    <dl class="changes">
      {shown.map(({ column, before, after }) => (
        <div key={column}>
          <dt>{sayColumn({ name: column })}</dt>
          <dd>
            {!isNew && (
              <>
                <s>{before ?? '—'}</s> →{' '}
              </>
            )}
            <ins>{after ?? '—'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
