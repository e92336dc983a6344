import { useAddress } from '../../address/address.ts';
import { figure } from '../../figures/figure.ts';
import { recordPath } from '../../figures/recordPath.ts';
import type { Column } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';
import { registerOf } from './registerQuery.ts';

interface CellProps {
  readonly column: Column;
  readonly value: unknown;
  /** With how many decimals a figure is shown. */
  readonly decimals?: number | undefined;
  /** Whether it stands in a link already. */
  readonly plain?: boolean;
}

interface Referred {
  readonly id: string;
  readonly label: string;
}

/** One value as its kind is written: a word, a decimal, a day, or the way to another record. */
export function Cell({ column, value, decimals = 2, plain = false }: CellProps) {
  const { word } = useWords();
  const { to } = useAddress();
  if (value === null || value === undefined) return <>—</>;
  switch (column.kind) {
    case 'Record': {
      const { id, label } = value as Referred;
      // What has no list of its own, such as a citation, has no page either.
      if (plain || !column.type || !registerOf(column.type)) return <>{label}</>;
      return <a href={to(recordPath(column.type, id))}>{label}</a>;
    }
    case 'Decimal':
      return <>{figure(String(value), decimals)}</>;
    case 'Boolean':
      return <>{word('Boolean', String(value))}</>;
    case 'DateTime':
      return <>{String(value).slice(0, 10)}</>;
    case 'Int':
    case 'String':
    case 'Date':
    case 'ID':
      return <>{String(value)}</>;
    default:
      return <span class="stage">{word(column.kind, String(value))}</span>;
  }
}
