import type { Register } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { globalId } from './globalIds.ts';
import { facts, type MakeRows, makeRows } from './makeRows.ts';
import { codes } from './somebody.ts';

interface Ids {
  readonly serving: string;
  readonly retired: string | null;
}

/** Two counties of a city in one database; in one of them a record of every register, all owned by one bureau. */
export interface Counties extends Pick<MakeRows, 'make'> {
  readonly graph: TestGraph;
  /** Global ids of the records by noun: one that serves, and one that is retired, where records are. */
  readonly records: ReadonlyMap<string, Ids>;
  /** Global ids of what was changed in each. */
  readonly changes: ReadonlyMap<string, Ids>;
  /** Numbers of the places: the city, the county, the other county. */
  readonly places: ReadonlyMap<'city' | 'here' | 'there', number>;
  /** Number of the bureau. */
  readonly own: number;
}

/** Where the counties lie. */
export interface Ground {
  readonly graph: TestGraph;
  /** Numbers of the places. */
  readonly city: number;
  readonly here: number;
  readonly there: number;
  /** A row of the county that is there already; undefined where there is none. */
  known(model: string): Promise<number | undefined>;
}

/** Makes the organisations, and records of every register that are the bureau's: those of the county, or new ones. */
export async function settle({ graph, city, here, there, known }: Ground): Promise<Counties> {
  const { prisma, pool } = graph.database;
  const named = (code: string) => ({ code, nameZh: code, nameEn: code });
  const sits = async (code: string, placeId: number, retiredAt: Date | null = null) =>
    (await prisma.organisation.create({ data: { ...named(code), kind: 'BUREAU', placeId, retiredAt } })).id;
  const own = await sits(codes.own, here);
  await sits(codes.neighbour, here);
  await sits(codes['other county'], there);
  await sits(codes['parent place'], city);
  await sits(codes.retired, here, new Date('2023-01-01'));
  // What says by a reference that it may leave out where it lies.
  const where: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    Organisation: { placeId: here },
    Place: { parentId: here },
    Appointment: { organisationId: own },
    ApiClient: { organisationId: own },
  };
  const ends: Readonly<Record<string, number>> = { Place: here, Organisation: own };
  const { make, one } = makeRows(graph, own, async (model) => ends[model] ?? known(model));
  /** Whoever owns a record, or what it is part of, it is the bureau's now. */
  const takeOver = async ({ noun, belongs }: Register, id: number) => {
    const paths = belongs.owners.filter((path) => path === 'owner' || path.endsWith('.owner'));
    for (const path of paths) {
      const [end = '', ...steps] = [noun, ...path.split('.').slice(0, -1)];
      let [model, number] = [end, String(id)];
      for (const step of steps) {
        const { model: next = '', from = [] } = facts[model]?.relations[step] ?? {};
        number = `(SELECT "${from[0]}" FROM "${facts[model]?.table}" WHERE "id" = ${number})`;
        model = next;
      }
      await pool.query(`UPDATE "${facts[model]?.table}" SET "ownerId" = $1 WHERE "id" = ${number}`, [own]);
    }
  };
  const records = new Map<string, Ids>();
  const changes = new Map<string, Ids>();
  const audit = (noun: string, recordId: number) =>
    make('Change', { noun, recordId, placeId: here, subject: 'li', organisation: 'own', after: {} });
  for (const [noun, register] of graph.registers) {
    const within = where[noun] ?? {};
    const serving = noun in where ? await make(noun, within) : await one(noun);
    await takeOver(register, serving);
    const told = globalId('Change', await audit(noun, serving));
    const retired = facts[noun]?.columns.retiredAt
      ? await make(noun, { retiredAt: '2023-01-01T00:00:00Z', ...within })
      : null;
    records.set(noun, { serving: globalId(noun, serving), retired: retired === null ? null : globalId(noun, retired) });
    const toldRetired = retired === null ? null : globalId('Change', await audit(noun, retired));
    changes.set(noun, { serving: told, retired: toldRetired });
  }
  const places = new Map([['city', city] as const, ['here', here] as const, ['there', there] as const]);
  return { graph, records, changes, places, own, make };
}
