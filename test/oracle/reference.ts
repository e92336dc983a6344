import { Decimal } from 'decimal.js';
import { delegate, facts } from './fill.ts';
import type { ListAsk, RowAsk } from './generate.ts';
import { nothing, prismaFilter, type Row, type World } from './prismaFilter.ts';

/** The list that an ask is about, whole and in order, as Prisma reads it. */
export async function referenceRows(world: World, noun: string, ask: ListAsk, tie: Row): Promise<Row[]> {
  // A column that is named again changes nothing; the id goes the way of the last term that counts.
  const terms = ask.orderBy.filter(({ column }, at) => ask.orderBy.findIndex((each) => each.column === column) === at);
  const last = terms.at(-1)?.direction === 'DESC' ? 'desc' : 'asc';
  return delegate(world.database, noun).findMany({
    where: await whereOf(world, noun, ask, tie),
    orderBy: [...terms.map((term) => ({ [term.column]: sortOf(noun, term) })), { id: last }],
  });
}

/** Rows without a value come last, unless somebody asks. */
function sortOf(noun: string, { column, direction, missing }: ListAsk['orderBy'][number]) {
  const sort = direction.toLowerCase();
  return facts[noun]?.columns[column]?.nullable ? { sort, nulls: (missing ?? 'LAST').toLowerCase() } : sort;
}

/** What a connection must answer, given the whole list and the place of the cursor in it. */
export async function referenceList(
  world: World,
  noun: string,
  ask: ListAsk,
  tie: Row,
  cursorAt: number | null = null,
): Promise<Row> {
  const rows = await referenceRows(world, noun, ask, tie);
  const [from, to] = ask.backward ? [0, cursorAt ?? rows.length] : [cursorAt === null ? 0 : cursorAt + 1, rows.length];
  const rest = rows.slice(from, to);
  const page = ask.backward ? rest.slice(Math.max(rest.length - ask.size, 0)) : rest.slice(0, ask.size);
  const more = rest.length > ask.size;
  return {
    ...(ask.counted ? { totalCount: rows.length } : {}),
    ...(ask.sums.length ? { aggregate: await sumsOf(world, noun, ask, tie) } : {}),
    ...(ask.groupBy ? { groupBy: await groupsOf(world, noun, ask, tie) } : {}),
    pageInfo: {
      hasNextPage: ask.backward ? cursorAt !== null : more,
      hasPreviousPage: ask.backward ? more : cursorAt !== null,
    },
    edges: await Promise.all(page.map(async (row) => ({ node: await referenceRow(world, noun, ask.row, row) }))),
  };
}

async function referenceRow(world: World, noun: string, ask: RowAsk, row: Row): Promise<Row> {
  const answer: Row = { id: Buffer.from(`${noun}:${row.id}`).toString('base64url') };
  for (const column of ask.columns) answer[column] = plain(row[column], facts[noun]?.columns[column]?.type);
  for (const [name, inner] of Object.entries(ask.ones)) {
    const { model, tie } = referenceEnd(noun, name, row);
    const [found] = tie
      ? await delegate(world.database, model).findMany({ where: { AND: [tie, world.visible[model] ?? {}] } })
      : [];
    answer[name] = found ? await referenceRow(world, model, inner, found) : null;
  }
  for (const [name, inner] of Object.entries(ask.lists)) {
    const { model, tie } = referenceEnd(noun, name, row);
    const found = await delegate(world.database, model).findMany({ where: { AND: [tie, world.visible[model] ?? {}] } });
    answer[name] = await Promise.all(found.map((each) => referenceRow(world, model, inner, each)));
  }
  for (const [name, inner] of Object.entries(ask.connections)) {
    const { model, tie } = referenceEnd(noun, name, row);
    answer[name] = await referenceList(world, model, inner, tie ?? {});
  }
  return answer;
}

/** Where a relation of a row leads: the model, and what ties the row at its end; null where it leads to nothing. */
export function referenceEnd(noun: string, name: string, row: Row): { model: string; tie: Row | null } {
  const relation = facts[noun]?.relations[name] as unknown as { model: string; from: string[]; to: string[] };
  const value = row[relation.from[0] as string];
  return { model: relation.model, tie: value === null ? null : { [relation.to[0] as string]: value } };
}

async function whereOf(world: World, noun: string, ask: ListAsk, tie: Row): Promise<Row> {
  return { AND: [tie, world.visible[noun] ?? {}, ask.filter ? await prismaFilter(world, noun, ask.filter) : {}] };
}

async function sumsOf(world: World, noun: string, ask: ListAsk, tie: Row): Promise<Row> {
  const columns = Object.fromEntries(ask.sums.map((column) => [column, true]));
  const result = await delegate(world.database, noun).aggregate({
    where: await whereOf(world, noun, ask, tie),
    _count: { _all: true },
    _sum: columns,
    _min: columns,
    _max: columns,
  });
  const shown = (values: Row | undefined, own: boolean) =>
    Object.fromEntries(
      ask.sums.map((column) => [column, plain(values?.[column], own ? facts[noun]?.columns[column]?.type : 'Decimal')]),
    );
  return {
    count: result._count?._all,
    sum: shown(result._sum, false),
    min: shown(result._min, true),
    max: shown(result._max, true),
  };
}

async function groupsOf(world: World, noun: string, ask: ListAsk, tie: Row): Promise<Row[]> {
  const path = ask.groupBy?.path as string;
  const where = await whereOf(world, noun, ask, tie);
  if (path.includes('.'))
    return groupsAcross(world, noun, path, await delegate(world.database, noun).findMany({ where }));
  const groups = await delegate(world.database, noun).groupBy({
    by: [path],
    where,
    _count: { _all: true },
    orderBy: { [path]: 'asc' },
  });
  return groups.map((group: Row) => ({
    key: group[path] === null ? null : String(plain(group[path], facts[noun]?.columns[path]?.type)),
    count: (group._count as { _all: number })._all,
  }));
}

/** Groups by a column of other rows, counted one by one: a row that leads to none, or to one that is hidden, has no value. */
async function groupsAcross(world: World, noun: string, path: string, rows: readonly Row[]): Promise<Row[]> {
  const counts = new Map<string | null, number>();
  let last = { model: noun, column: path };
  for (const row of rows) {
    let [model, at]: [string, Row | undefined] = [noun, row];
    const steps = path.split('.');
    for (const step of steps.slice(0, -1)) {
      const end = referenceEnd(model, step, at ?? {});
      const where = { AND: [end.tie ?? nothing, world.visible[end.model] ?? {}] };
      model = end.model;
      at = at && (await delegate(world.database, model).findMany({ where }))[0];
    }
    last = { model, column: steps.at(-1) as string };
    const value = plain(at?.[last.column], facts[model]?.columns[last.column]?.type);
    const key = value === null ? null : String(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const inOrder = counts.size
    ? await delegate(world.database, last.model).findMany({ orderBy: { [last.column]: 'asc' } })
    : [];
  const keys = inOrder.map((row) => String(plain(row[last.column], facts[last.model]?.columns[last.column]?.type)));
  return [...new Set<string | null>([...keys, null])].flatMap((key) => {
    const count = counts.get(key);
    return count ? [{ key, count }] : [];
  });
}

/** A value of Prisma as the graph writes it. */
export function plain(value: unknown, type: string | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'Decimal') return new Decimal(String(value)).toFixed();
  if (type === 'Date') return (value as Date).toISOString().slice(0, 10);
  if (type === 'DateTime') return (value as Date).toISOString();
  return value;
}
