import { factsOf, type Row, type RowProblem, readRow, rowSchema, type Tabular } from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import type { Problems } from '../contract/problems.ts';
import { registerErrors } from '../errors/register.ts';

/** A row as a mutation was given it. */
export interface GivenRow {
  /** The whole row, as it is to become. */
  readonly written: Row;
  /** What the input itself states; problems of other columns have the whole as their place. */
  readonly stated: Row;
  /** Where in the input it stands. */
  readonly path: Problem['path'];
  /** Where in the input what it states stands, where that is elsewhere. */
  readonly statedPath?: Problem['path'];
}

/**
 * Reads a row as imports do, and adds what is wrong with it, each with its place in the input.
 *
 * @returns what was understood: where something was not, what remains, so that references can be looked up all the same.
 */
export function readGiven(contract: Tabular, given: GivenRow, problems: Problems): Row {
  const { written, stated, path, statedPath = path } = given;
  const result = readRow(contract, written);
  const found = 'problems' in result ? result.problems : [];
  for (const { rule, column, message, cure } of found) {
    problems.add({ code: rule, path: placeOf(column, given), message, cure });
  }
  const blank = blankTexts(contract, stated);
  for (const name of blank) {
    problems.add(registerErrors.MISSING_VALUE.text({ name, path: [...statedPath, name] }));
  }
  if ('row' in result) return result.row;
  return understood(contract, written, new Set([...columnsOf(found), ...blank]));
}

/** Where a column stands in the input: as deep as the input goes, and at the whole where it need not state the column. */
function placeOf(column: string | null, { written, stated, path, statedPath = path }: GivenRow): Problem['path'] {
  const [head, ...rest] = column?.split('.') ?? [];
  if (head === undefined || (stated !== written && !Object.hasOwn(stated, head))) return path;
  const place = [...statedPath, head];
  let at: unknown = stated[head];
  for (const step of rest) {
    if (typeof at !== 'object' || at === null) break;
    place.push(step);
    at = (at as Row)[step];
  }
  return place;
}

function columnsOf(problems: readonly RowProblem[]): string[] {
  return problems.flatMap(({ column }) => column?.split('.')[0] ?? []);
}

/** Texts that must say something and are blank. */
function blankTexts({ model, key, columns }: Tabular, stated: Row): string[] {
  return columns.filter((name) => {
    const { type, nullable } = factsOf(model).columns[name] ?? {};
    const value = stated[name];
    return type === 'String' && (!nullable || key.includes(name)) && typeof value === 'string' && !value.trim();
  });
}

/** Reads what of a row can be read, without the columns at fault. */
function understood({ model, key, columns, references }: Tabular, written: Row, faulty: ReadonlySet<string>): Row {
  const isSound = (name: string) => !faulty.has(name) && written[name] !== undefined;
  const schema = rowSchema({
    model,
    key: key.filter(isSound),
    columns: columns.filter(isSound),
    references: Object.fromEntries(Object.entries(references).filter(([name]) => isSound(name))),
  });
  const result = schema.safeParse(Object.fromEntries(Object.entries(written).filter(([name]) => isSound(name))));
  return result.success ? result.data : {};
}

/** An input as plain objects: GraphQL makes those of a document's literals without a prototype. */
export function plainInput(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainInput);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainInput(each)]));
}
