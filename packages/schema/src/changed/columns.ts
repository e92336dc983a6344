import { keyPathsOf } from '@plangraph/rows';
import type { Register } from '../contract/register.ts';
import type { Noun } from '../noun/noun.ts';
import { positionColumns } from '../noun/positionField.ts';
import { columnName } from '../reader/column.ts';

/** What two versions of a record are compared by: all that the noun shows of its own row. */
export interface ComparedColumns {
  readonly columns: readonly string[];
  /** Relations to one other record, each with the paths of that one's key. */
  readonly references: Readonly<Record<string, readonly string[]>>;
}

/** Finds what the graph shows of the rows of a register: its columns, and which other records they name. */
export function comparedColumns(
  { fields, model }: Noun,
  { row }: Register,
  registers: ReadonlyMap<string, Register>,
): ComparedColumns {
  const columns = new Set<string>();
  const references: Record<string, readonly string[]> = {};
  for (const { field } of fields.values()) {
    if (field.kind === 'column') columns.add(field.column);
    if (field.kind === 'bilingual') columns.add(`${field.stem}Zh`).add(`${field.stem}En`);
    for (const column of Object.values(positionColumns(field) ?? {})) columns.add(column);
    if (field.kind !== 'one') continue;
    const relation = model.relations[field.relation];
    const target = relation && registers.get(relation.model);
    const paths = row.references[field.relation] ?? (target && keyPathsOf(target.row));
    if (relation && !relation.list && relation.from.length === 1 && paths) references[field.relation] = paths;
  }
  return { columns: [...columns], references };
}

/** The names of what is compared, each with the column of the table that says it. */
export function namedColumns({ model }: Noun, { columns, references }: ComparedColumns): readonly [string, string][] {
  return [
    ...columns.map((name): [string, string] => [name, columnName(model, name)]),
    ...Object.keys(references).map((name): [string, string] => [
      name,
      columnName(model, model.relations[name]?.from[0] ?? ''),
    ]),
  ];
}
