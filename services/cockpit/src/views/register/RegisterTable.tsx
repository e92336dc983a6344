import { useAddress } from '../../address/address.ts';
import { recordPath } from '../../figures/recordPath.ts';
import { columnSpeech, saidOf } from '../../words/columnWords.ts';
import type { Column, Register, SaidColumn } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';
import { Cell } from './Cell.tsx';
import { Heading, isNumeric } from './Heading.tsx';
import type { Row } from './registerQuery.ts';

const most = 8;

/** What a reader looks for first: the name, words such as the stage, numbers, days, then other records. */
function rankOf({ name, kind }: Column): number {
  if (name === 'name' || name === 'title') return 0;
  if (name === 'code') return 8;
  if (name === 'citation' || name === 'owner' || name === 'plan') return 7;
  return { Decimal: 2, Int: 2, Boolean: 4, Date: 3, String: 4, Record: 5 }[kind] ?? 1;
}

/** The columns of a list: what is empty in nearly every row is left out, and the code where there is a name. */
function columnsOf(register: Register, rows: readonly Row[]): Column[] {
  const filled = ({ name }: Column) => rows.filter((row) => row[name] !== null && row[name] !== undefined).length;
  const named = register.columns.some((column) => rankOf(column) === 0);
  return register.columns
    .filter((column) => filled(column) > rows.length / 10 && !(named && column.name === 'code'))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .slice(0, most);
}

/** Figures stand to the right; what is not known is left out where a row is a card. */
function classOf(column: Column, value: unknown): string | undefined {
  const unknown = value === null || value === undefined;
  const isDay = column.kind === 'Date' || column.kind === 'DateTime';
  return [isNumeric(column) && 'number', isDay && 'day', unknown && 'unknown'].filter(Boolean).join(' ') || undefined;
}

interface RegisterTableProps {
  readonly register: Register;
  readonly rows: readonly Row[];
  /** What the graph says of the columns. */
  readonly said: readonly SaidColumn[] | undefined;
}

/** The rows of a register; each leads to its record. */
export function RegisterTable({ register, rows, said }: RegisterTableProps) {
  const { to } = useAddress();
  const { say, language } = useWords();
  const sayColumn = columnSpeech(said, language);
  const decimals = ({ name }: Column) => saidOf(said, name)?.format?.decimals;
  const columns = columnsOf(register, rows);
  if (!rows.length) return <p class="quiet">{say('没有记录。', 'There are no records.')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="sheet scroll list" tabIndex={0} aria-label={say('列表', 'List')}>
      <table class="cards">
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading
                key={column.name}
                column={column}
                text={sayColumn(column)}
                isOrdered={column.name in (register.orders?.fields ?? {})}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => (
                <td
                  key={column.name}
                  class={classOf(column, row[column.name])}
                  data-label={index === 0 ? undefined : sayColumn(column)}
                >
                  {index === 0 ? (
                    <a href={to(recordPath(register.type, row.id))}>
                      <Cell column={column} value={row[column.name]} decimals={decimals(column)} plain />
                    </a>
                  ) : (
                    <Cell column={column} value={row[column.name]} decimals={decimals(column)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
