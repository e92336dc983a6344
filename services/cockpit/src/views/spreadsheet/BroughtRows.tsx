import { Pages } from '../../frame/Pages.tsx';
import { sayColumn } from '../../words/columnWords.ts';
import { useWords } from '../../words/useWords.ts';
import type { BroughtImport, BroughtRow } from './shapes.ts';

/** The rows of the file in their order: what each makes or changes, or everything that is wrong with it. */
export function BroughtRows({ brought }: { readonly brought: BroughtImport }) {
  const { say, word } = useWords();
  const { nodes, pageInfo } = brought.rows;
  if (!nodes.length) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={say('逐行结果', 'Row by row')}>
        <table class="brought-rows">
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
                <td class="number">{row.number}</td>
                <td>
                  <span class={`stage came-${row.outcome.toLowerCase()}`}>{word('ImportOutcome', row.outcome)}</span>
                </td>
                <th scope="row">{row.key ?? '—'}</th>
                <td>
                  <Problems row={row} />
                  <Changes row={row} />
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

function Problems({ row }: { readonly row: BroughtRow }) {
  const { language } = useWords();
  if (!row.problems.length) return null;
  return (
    <ul class="row-problems">
      {row.problems.map(({ code, column, message, cure }) => (
        <li key={`${code} ${column}`}>
          {column && <b>{sayColumn(column, language)} </b>}
          {message} <span class="quiet">{cure}</span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ row }: { readonly row: BroughtRow }) {
  const { language } = useWords();
  // A new record has nothing to compare with: its values alone say what it is.
  const isNew = row.outcome === 'CREATED';
  const shown = row.changes.filter(({ after }) => !isNew || after !== null);
  return (
    <dl class="changes">
      {shown.map(({ column, before, after }) => (
        <div key={column}>
          <dt>{sayColumn(column, language)}</dt>
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
