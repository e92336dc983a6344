import type { Database } from '@plangraph/database';
import { delegate, facts } from './fill.ts';
import type { Filter } from './generate.ts';

/** Rows by column. */
export type Row = Record<string, unknown>;

/** What the reference reads: a database, and by noun which rows may be seen, in Prisma's words and written by hand. */
export interface World {
  readonly database: Database;
  readonly visible: Readonly<Record<string, Row>>;
}

/** Holds for no row. */
export const nothing = { id: { in: [] } };
const everything = { id: { not: -1 } };

/**
 * A filter of the graph in Prisma's words. Prisma forgets empty objects and lists when they are nested; in the graph an
 * empty object and `and` of nothing hold, and `or` of nothing does not.
 */
export async function prismaFilter(world: World, noun: string, filter: Filter, holds = true): Promise<Row> {
  const members = (operand: unknown) =>
    Promise.all((operand as Filter[]).map((each) => prismaFilter(world, noun, each, holds)));
  // Where all must hold, one that fails is enough to fail.
  const all = (rows: readonly Row[]): Row =>
    holds ? (rows.length ? { AND: rows } : everything) : rows.length ? { OR: rows } : nothing;
  const any = (rows: readonly Row[]): Row =>
    holds ? (rows.length ? { OR: rows } : nothing) : rows.length ? { AND: rows } : everything;
  const either = (row: Row): Row => (holds ? row : { NOT: row });
  const parts = Object.entries(filter).map(async ([name, operand]): Promise<Row> => {
    if (name === 'and') return all(await members(operand));
    if (name === 'or') return any(await members(operand));
    if (name === 'not') return prismaFilter(world, noun, operand as Filter, !holds);
    if (name === 'position') return either(prismaPosition(operand as Filter));
    if (name === 'texts')
      return all(
        Object.entries(operand as Filter).map(([text, asked]) => either(prismaText(noun, text, asked as Filter))),
      );
    const column = facts[noun]?.columns[name];
    return column
      ? either(prismaOperators(name, operand as Filter, column))
      : prismaRelation(world, noun, name, operand as Filter, holds);
  });
  return all(await Promise.all(parts));
}

/** Nouns with a position keep it in two columns of these names. */
function prismaPosition({ isNull, within }: { isNull?: boolean; within?: Record<string, number> }): Row {
  const missing = { OR: [{ longitude: null }, { latitude: null }] };
  if (!within) return isNull ? missing : { NOT: missing };
  const { west = 0, east = 0, south, north } = within;
  const sides = [{ longitude: { gte: west } }, { longitude: { lte: east } }];
  return { AND: [west <= east ? { AND: sides } : { OR: sides }, { latitude: { gte: south, lte: north } }] };
}

/**
 * A condition on a related row holds or fails where there is such a row, and does neither where there is none. Prisma lets the
 * unknown through from the other side, so the rows of that side are asked for first: those that meet it, or those that fail it.
 */
async function prismaRelation(world: World, noun: string, name: string, operand: Filter, holds: boolean): Promise<Row> {
  const { model, from, to } = relationOf(noun, name);
  const found = await delegate(world.database, model).findMany({
    where: { AND: [world.visible[model] ?? {}, await prismaFilter(world, model, operand, holds)] },
  });
  const keys = found.map((row) => row[to]).filter((key) => key !== null);
  const among = { [from]: { in: keys } };
  return facts[noun]?.columns[from]?.nullable ? { AND: [{ NOT: { [from]: null } }, among] } : among;
}

function prismaOperators(name: string, operators: Filter, column: { type: string; nullable: boolean }): Row {
  const [[operator, value]] = Object.entries(operators) as [[string, unknown]];
  const read = (each: unknown) =>
    column.type === 'Date' || column.type === 'DateTime' ? new Date(each as string) : each;
  if (operator === 'isNull' || value === null) {
    const missing = operator === 'isNull' ? value === true : true;
    // Prisma refuses to ask a required column for its absence.
    if (!column.nullable) return { id: missing ? { in: [] } : { not: -1 } };
    return missing ? { [name]: null } : { NOT: { [name]: null } };
  }
  // Prisma hands text to LIKE as it is; the graph takes it literally.
  if (operator === 'startsWith') return { [name]: { startsWith: (value as string).replace(/[\\%_]/g, '\\$&') } };
  if (operator === 'in') return { [name]: { in: (value as unknown[]).map(read) } };
  return { [name]: { [operator === 'eq' ? 'equals' : operator]: read(value) } };
}

/** What is asked of a text, which Prisma hands to LIKE as it is, and the graph takes literally. */
function prismaText(noun: string, name: string, asked: Filter): Row {
  const [[operator, value]] = Object.entries(asked) as [[string, unknown]];
  const column = facts[noun]?.columns[name] as { type: string; nullable: boolean };
  const isPart = operator === 'contains' || operator === 'endsWith';
  if (isPart) return { [name]: { [operator]: (value as string).replace(/[\\%_]/g, '\\$&') } };
  return prismaOperators(name, asked, column);
}

function relationOf(noun: string, name: string): { model: string; from: string; to: string } {
  const relation = (facts[noun] as (typeof facts)[string]).relations[name] as unknown as {
    model: string;
    from: [string];
    to: [string];
  };
  return { model: relation.model, from: relation.from[0], to: relation.to[0] };
}
