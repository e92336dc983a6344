import { enums, models } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import type { ModelFacts } from '@plangraph/rows';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, type TestGraph } from '@plangraph/testing';

/** Whom somebody acts for, seen from the bureau whose the records are. */
const organisations = ['own', 'neighbour', 'other county', 'parent place', 'unknown', 'retired', 'none'] as const;
type Organisation = (typeof organisations)[number];
const roles = ['reader', 'reporter', 'approver', 'administrator'] as const;
type Role = (typeof roles)[number];

/** Somebody with one role. */
export interface Somebody {
  readonly role: Role;
  readonly organisation: Organisation;
}

/** Everybody there is, each role for each organisation. */
export const everybody: readonly Somebody[] = roles.flatMap((role) =>
  organisations.map((organisation) => ({ role, organisation })),
);

/** Somebody in a few words. */
export const wordsOf = ({ role, organisation }: Somebody) => `${role} of ${organisation}`;

/** Somebody as a token says it. */
export function viewerOf({ role, organisation }: Somebody): Viewer {
  const code = organisation === 'none' ? null : organisation.replaceAll(' ', '-');
  return { subject: `${role} of ${organisation}`, organisation: code, roles: [role] };
}

interface Ids {
  readonly serving: string;
  readonly retired: string | null;
}

/** Two counties of a city in one database; in one of them a record of every register, all owned by one bureau. */
export interface Counties {
  readonly graph: TestGraph;
  /** Global ids of the records by noun: one that serves, and one that is retired, where records are. */
  readonly records: ReadonlyMap<string, Ids>;
  /** Global ids of what was changed in each. */
  readonly changes: ReadonlyMap<string, Ids>;
  /** Numbers of the places, by their codes. */
  readonly places: ReadonlyMap<string, number>;
  /** Writes a row of a model with what it must have, in the county. */
  make(model: string, given?: Readonly<Record<string, unknown>>): Promise<number>;
}

const facts = models as unknown as Readonly<Record<string, ModelFacts>>;
/** The number in a global id. */
export const numberOf = (id: string) => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
export const globalId = (noun: string, id: number) => Buffer.from(`${noun}:${id}`).toString('base64url');

/** Makes them. */
export async function twoCounties(): Promise<Counties> {
  const graph = await createTestGraph({ domains });
  const { prisma, pool } = graph.database;
  const named = (code: string) => ({ code, nameZh: code, nameEn: code });
  const city = await prisma.place.create({ data: { ...named('city'), kind: 'CITY' } });
  const county = { kind: 'COUNTY', parentId: city.id } as const;
  const here = await prisma.place.create({ data: { ...named('county'), ...county } });
  const there = await prisma.place.create({ data: { ...named('elsewhere'), ...county } });
  const sits = async (code: string, placeId: number, retiredAt: Date | null = null) =>
    (await prisma.organisation.create({ data: { ...named(code), kind: 'BUREAU', placeId, retiredAt } })).id;
  const own = await sits('own', here.id);
  await sits('neighbour', here.id);
  await sits('other-county', there.id);
  await sits('parent-place', city.id);
  await sits('retired', here.id, new Date('2023-01-01'));

  let made = 0;
  const shared = new Map<string, Promise<number>>([
    ['Place', Promise.resolve(here.id)],
    ['Organisation', Promise.resolve(own)],
  ]);
  /** One row of a model, for all that must lead to one. */
  const one = (model: string): Promise<number> => {
    const known = shared.get(model) ?? make(model);
    shared.set(model, known);
    return known;
  };
  const make: Counties['make'] = async (model, given = {}) => {
    const { table, columns, relations, uniques } = facts[model] as ModelFacts;
    made += 1;
    // What nobody creates has no owner but who leads it.
    const holder = columns.ownerId ? { ownerId: own } : columns.leadId ? { leadId: own } : {};
    const row: Record<string, unknown> = { ...holder, ...given };
    for (const { list, nullable, from, model: target } of Object.values(relations)) {
      const [column = ''] = from;
      if (!list && !nullable && column && row[column] === undefined) {
        // What leads to one row only wants one of its own.
        const isAlone = uniques.some((unique) => unique.length === 1 && unique[0] === column);
        row[column] = await (isAlone ? make(target) : one(target));
      }
    }
    for (const [name, { type, kind, list, optional }] of Object.entries(columns)) {
      // Others name the row by what is unique to it, whether it must have it or not.
      const isName = type === 'String' && uniques.some((unique) => unique.length === 1 && unique[0] === name);
      if ((optional && !isName) || name === 'id' || row[name] !== undefined) continue;
      row[name] = list ? [] : sampleOf(type, kind, made);
    }
    const names = Object.keys(row).map((name) => `"${columns[name]?.column}"`);
    const values = Object.keys(row).map((name) => `input."${columns[name]?.column}"`);
    const entries = Object.entries(row).map(([name, value]) => [columns[name]?.column, value]);
    const text = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_populate_record(NULL::"${table}", $1) input RETURNING "id"`;
    return (await pool.query(text, [JSON.stringify(Object.fromEntries(entries))])).rows[0].id;
  };

  // What says by a reference that it may leave out where it lies.
  const where: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    Organisation: { placeId: here.id },
    Place: { parentId: here.id },
    Appointment: { organisationId: own },
    ApiClient: { organisationId: own },
  };
  const records = new Map<string, Ids>();
  const changes = new Map<string, Ids>();
  const audit = (noun: string, recordId: number) =>
    make('Change', { noun, recordId, placeId: here.id, subject: 'li', organisation: 'own', after: {} });
  for (const noun of graph.registers.keys()) {
    const within = where[noun] ?? {};
    const serving = noun in where ? await make(noun, within) : await one(noun);
    const told = await audit(noun, serving);
    if (!facts[noun]?.columns.retiredAt) {
      records.set(noun, { serving: globalId(noun, serving), retired: null });
      changes.set(noun, { serving: globalId('Change', told), retired: null });
      continue;
    }
    const retired = await make(noun, { retiredAt: '2023-01-01T00:00:00Z', ...within });
    records.set(noun, { serving: globalId(noun, serving), retired: globalId(noun, retired) });
    const toldRetired = await audit(noun, retired);
    changes.set(noun, { serving: globalId('Change', told), retired: globalId('Change', toldRetired) });
  }
  const places = new Map([city, here, there].map(({ code, id }) => [code, id]));
  return { graph, records, changes, places, make };
}

function sampleOf(type: string, kind: string, n: number): unknown {
  if (kind === 'enum') return (enums as Readonly<Record<string, readonly string[]>>)[type]?.[0];
  if (type === 'String') return `text-${n}`;
  if (type === 'Boolean') return false;
  if (type === 'Date') return new Date(Date.UTC(2001, 0, n)).toISOString().slice(0, 10);
  if (type === 'DateTime') return '2023-03-31T00:00:00Z';
  if (type === 'Json') return {};
  return n;
}
