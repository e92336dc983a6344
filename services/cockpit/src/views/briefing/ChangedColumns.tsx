import { figure } from '../../figures/figure.ts';
import { columnSpeech, saidOf } from '../../words/columnWords.ts';
import type { Register, SaidColumn } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';
import type { ChangedRecord } from './shapes.ts';

interface ChangedColumnsProps {
  readonly record: ChangedRecord;
  readonly register: Register | undefined;
  readonly said: readonly SaidColumn[] | undefined;
}

/** What is said of a record otherwise: each column as it was and as it is. */
export function ChangedColumns({ record, register, said }: ChangedColumnsProps) {
  const { language, word } = useWords();
  const sayColumn = columnSpeech(said, language);
  const write = (name: string, value: string | null) => {
    const column = register?.columns.find((each) => each.name === name);
    if (value === null) return '—';
    if (column?.kind === 'Decimal') return figure(value, saidOf(said, name)?.format?.decimals ?? 2);
    if (column?.kind === 'DateTime') return value.slice(0, 10);
    return column ? word(column.kind, value) : value;
  };
  return (
    <ul class="quiet">
      {record.columns.map(({ name, before, after }) => (
        <li key={name}>
          {sayColumn({ name })}: {write(name, before)} → {write(name, after)}
        </li>
      ))}
    </ul>
  );
}
