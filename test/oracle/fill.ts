import { type Database, enums, models } from '@plangraph/database';

interface Column {
  readonly type: string;
  readonly kind: string;
  readonly nullable: boolean;
  readonly list: boolean;
  readonly optional: boolean;
  readonly scale: number | null;
  readonly precision: number | null;
}
interface Relation {
  readonly model: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly from: readonly string[];
}
/** The data model, as the oracle reads it: written down by the generator, not by the code under test. */
export const facts = models as unknown as Readonly<
  Record<
    string,
    {
      readonly columns: Readonly<Record<string, Column>>;
      readonly relations: Readonly<Record<string, Relation>>;
      readonly uniques: readonly (readonly string[])[];
    }
  >
>;

/** Prisma's delegate of a model. */
export interface Delegate {
  createMany(args: unknown): Promise<unknown>;
  findMany(args?: unknown): Promise<Record<string, unknown>[]>;
  aggregate(args: unknown): Promise<Record<string, Record<string, unknown>>>;
  groupBy(args: unknown): Promise<Record<string, never>[]>;
}

/** The delegate of a model by its name. */
export function delegate(database: Database, model: string): Delegate {
  const name = (model[0] ?? '').toLowerCase() + model.slice(1);
  return (database.prisma as unknown as Record<string, Delegate>)[name] as Delegate;
}

/** Texts that have tripped readers: Chinese, wildcards of LIKE, quotes, a backslash, blanks, an emoji. */
const texts = ['开化县', '开化', '衢州%', '50%_\\', 'a', 'A', 'ab', "O'Neil", '"', ' ', '钱江源🏞', 'z\\'];

/** A source of numbers that gives the same sequence for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Fills every table of the data model with rows that are hard to read: missing values, ties, big and small numbers,
 * difficult texts. Of what the tables mean it knows one thing: a record that must lead to another never leads to a
 * retired one, as retirement sees to that.
 */
export async function fillEverything(database: Database, rows: number): Promise<void> {
  await dropChecks(database);
  const random = randomOf(20230101);
  const ids = new Map<string, number[]>();
  const serving = new Map<string, number[]>();
  for (const model of inOrder()) {
    const { columns, relations, uniques } = facts[model] as (typeof facts)[string];
    // What the database writes itself has no number.
    if (!columns.id) continue;
    const keys = new Map(
      Object.values(relations).flatMap((each) => (holdsKey(each) ? [[each.from[0] as string, each] as const] : [])),
    );
    const single = new Set(uniques.filter((each) => each.length === 1).map((each) => each[0]));
    const made = Array.from({ length: rows }, (_, index) =>
      Object.fromEntries(
        Object.entries(columns)
          .filter(([name]) => name !== 'id')
          .map(([name, column]) => {
            const relation = keys.get(name);
            if (relation) {
              const among = (relation.nullable ? ids : serving).get(relation.model) ?? [];
              return [name, keyOf(among, relation, single.has(name), index, random)];
            }
            // Lists leave out what is withdrawn, and parts; that is no policy, which is compared here.
            if (name === 'withdrawnAt' || name === 'division') return [name, null];
            // A zone that is none and a year in another era are refused where plans are taken in; statuses trust theirs.
            if (name === 'timeZone') return [name, 'Asia/Shanghai'];
            if (name === 'year') return [name, 1990 + index];
            if (name === 'lastYear') return [name, random(3) ? null : 1991 + index + random(4)];
            if (name === 'retiredAt' && random(4)) return [name, null];
            const unique = single.has(name) || uniques.some((each) => each.includes(name) && each.length > 1);
            return [name, valueFor(column, unique, index, random)];
          }),
      ),
    ).filter((row) => [...keys].every(([name, { nullable }]) => nullable || row[name] !== null));
    await delegate(database, model).createMany({ data: made, skipDuplicates: true });
    const found = await delegate(database, model).findMany({ orderBy: { id: 'asc' } });
    const idsOf = (all: typeof found) => all.map((row) => row.id as number);
    ids.set(model, idsOf(found));
    serving.set(model, idsOf(found.filter(({ retiredAt }) => !retiredAt)));
  }
}

/** What a domain allows is of no matter here; rows are to be hard to read, not sensible. */
async function dropChecks({ pool }: Database): Promise<void> {
  await pool.query(`DO $$ DECLARE statement text; BEGIN
    FOR statement IN SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
      FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
    LOOP EXECUTE statement; END LOOP;
  END $$`);
}

/** Whether a relation's key stands on this side of it. */
function holdsKey(relation: Relation): boolean {
  return !relation.list && relation.from[0] !== 'id';
}

/** Models after those that they refer to; of two that refer to each other, one of them optionally, the first has nothing there. */
function inOrder(): string[] {
  const ordered: string[] = [];
  const underway = new Set<string>();
  const visit = (model: string): void => {
    if (underway.has(model)) return;
    underway.add(model);
    for (const relation of Object.values(facts[model]?.relations ?? {})) {
      if (holdsKey(relation) && relation.model !== model) visit(relation.model);
    }
    ordered.push(model);
  };
  for (const model of Object.keys(facts)) visit(model);
  return ordered;
}

function keyOf(
  ids: readonly number[],
  relation: Relation,
  unique: boolean,
  index: number,
  random: (below: number) => number,
): number | null {
  if (unique) return ids[index] ?? null;
  if (!ids.length || (relation.nullable && random(4) === 0)) return null;
  return ids[random(Math.min(ids.length, 6))] ?? null;
}

function valueFor(column: Column, unique: boolean, index: number, random: (below: number) => number): unknown {
  if (column.list) {
    return Array.from({ length: random(3) }, () =>
      valueFor({ ...column, list: false, nullable: false }, unique, index, random),
    );
  }
  if (column.nullable && random(4) === 0) return null;
  const text = texts[random(texts.length)] as string;
  if (column.kind === 'enum') {
    const values = enums[column.type as keyof typeof enums] as readonly string[];
    return values[random(values.length)];
  }
  switch (column.type) {
    case 'String':
      // A key is kept without blanks at its ends.
      return unique ? `${text}${index}`.trim() : text;
    case 'Int':
      return unique ? index + 1 : random(5) - 1;
    case 'Decimal':
      return [`-${random(3)}.5`, '0', '1.5', greatest(column), '0.01', '7'][random(6)];
    case 'Boolean':
      return random(2) === 0;
    case 'Float':
      return random(100) / 8;
    case 'Json':
      return {};
    case 'Bytes':
      return new TextEncoder().encode(text);
    default:
      return new Date(Date.UTC(2023, random(4), 1 + random(4), column.type === 'Date' ? 0 : random(3)));
  }
}

function greatest({ precision, scale }: Column): string {
  const whole = '9'.repeat(Math.min((precision ?? 12) - (scale ?? 0), 14));
  return scale ? `${whole}.${'1'.repeat(scale)}` : whole;
}
