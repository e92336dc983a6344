import { useAddress } from '../../address/address.ts';
import type { Column } from '../../words/registerShapes.ts';

/** Whether a column's values are numbers, which stand to the right and are looked at from the largest down. */
export function isNumeric({ kind }: Column): boolean {
  return kind === 'Decimal' || kind === 'Int';
}

interface HeadingProps {
  readonly column: Column;
  readonly text: string;
  readonly isOrdered: boolean;
}

/** The heading of a column; where the list can be ordered by it, a button that does so, then the other way, then no more. */
export function Heading({ column, text, isOrdered }: HeadingProps) {
  const { query, change } = useAddress();
  const shape = isNumeric(column) ? 'number' : undefined;
  if (!isOrdered) {
    return (
      <th scope="col" class={shape}>
        {text}
      </th>
    );
  }
  const ways = isNumeric(column) ? ['desc', 'asc'] : ['asc', 'desc'];
  const [name, way = ''] = query.order?.split('.') ?? [];
  const now = name === column.name ? ways.indexOf(way) : -1;
  const next = ways[now + 1];
  const sorted = now < 0 ? 'none' : way === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" class={shape} aria-sort={sorted}>
      <button
        type="button"
        class="plain sort"
        onClick={() => change({ order: next ? `${column.name}.${next}` : null, after: null })}
      >
        {text}
      </button>
    </th>
  );
}
