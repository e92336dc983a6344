/** A column of a record, as it was and as it became; null for nothing. */
export interface ChangedColumn {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Columns = Readonly<Record<string, unknown>> | null;

/** The columns of a change, by name: the database keeps no other order. */
export function changedColumns(before: Columns, after: Columns): ChangedColumn[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...names].sort().map((name) => ({ name, before: asText(before?.[name]), after: asText(after?.[name]) }));
}

/** A value in words; of another record its key, such as `kaihua` or `area.code: industry, ordinal: 2`. */
function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (typeof value !== 'object') return String(value);
  const leaves = leavesOf(value, '');
  const [only, ...more] = leaves;
  return more.length ? leaves.map(([path, leaf]) => `${path}: ${leaf}`).join(', ') : String(only?.[1]);
}

function leavesOf(map: object, prefix: string): [string, unknown][] {
  return Object.entries(map).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${prefix}${name}.`) : [[prefix + name, value]],
  );
}
