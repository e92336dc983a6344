import { beforeAll, expect, it } from 'vitest';
import { allTold } from '../allTold.ts';
import type { Answer } from '../answer.ts';
import { asking, idOf, type SeenBy, saidOf, seenOf } from './seers.ts';
import type { DomainShape } from './shape.ts';
import { writeStrangers } from './strangers.ts';
import type { Data, World } from './world.ts';

/** Nobody is told while a transaction is under way on the server that began before: of other suites, minutes may be. */
const patience = 300_000;

/** What the stories of telling know. */
interface TellingSetting {
  readonly shape: DomainShape;
  readonly seenBy: Readonly<Record<string, SeenBy>>;
  readonly world: () => World;
  /** The number of a sample row that is not there yet. */
  readonly nextRow: () => number;
}

/** What every noun has to do for those who follow: be told of when it is written, to whom its policy shows it and nobody else. */
export function tellingStories({ shape, seenBy, world, nextRow }: TellingSetting): void {
  const nouns = shape.nouns.filter(({ name }) => seenBy[name]);
  const types = nouns.map(({ name }) => name);
  const followed =
    'subscription ($after: String, $types: [String!]) { events(after: $after, types: $types) { event { verb recordId } } }';
  let after: string;
  /** The rows that were written, by noun. */
  const written = new Map<string, Data[]>();

  beforeAll(async () => {
    const { graph, write } = world();
    const rowsOf = async (noun: string): Promise<Data[]> =>
      (await graph.database.pool.query(`SELECT * FROM "${noun}" ORDER BY "id"`)).rows;
    await writeStrangers(graph.database);
    await allTold(graph.database);
    after = (await graph.query('{ events(first: 0) { now } }')).data.events.now;
    const before = new Map<string, number>();
    for (const noun of types) before.set(noun, (await rowsOf(noun)).length);
    const row = nextRow();
    await write(row, row);
    for (const noun of types) written.set(noun, (await rowsOf(noun)).slice(before.get(noun)));
    await allTold(graph.database);
  }, patience);

  it.each(types)('tells of %s', async (noun) => {
    const { errors } = await world().graph.query(
      'query ($types: [String!]) { events(first: 0, types: $types) { now } }',
      {
        types: [noun],
      },
    );
    const cure = `nobody who subscribes, and no webhook, is told of ${noun}: take \`untold: true\` out of graph.noun('${noun}', …)`;
    expect(errors, cure).toBeUndefined();
  });

  it.each(Object.entries(asking))(
    'tells %s, who asks for events, of what he may see and of nothing else',
    async (name, viewer) => {
      const document =
        'query ($after: String, $types: [String!]) { events(after: $after, first: 200, types: $types) { nodes { recordId } } }';
      for (const [noun, rows] of written) {
        const { data, errors } = await world().graph.query(document, { after, types: [noun] }, { viewer });
        expect(errors, document).toBeUndefined();
        const told = [...new Set<string>(data.events.nodes.map(({ recordId }: Data) => recordId))].sort();
        const wanted = seenOf(rows, seenBy[noun] as SeenBy, name).map((row) => idOf(noun, row));
        const cure = `${name} is told of ${told.length} rows of ${noun} that were written, not of ${wanted.length}, as ${saidOf(noun, seenBy[noun] as SeenBy)} says. Mend \`policy\` of graph.noun('${noun}', …), or what the test says; where nobody is told, a migration has taken away the triggers of its table`;
        expect(told, cure).toEqual(wanted.sort());
      }
    },
  );

  it('tells of each without being asked again', { timeout: patience }, async () => {
    const [[name, viewer] = []] = Object.entries(asking).reverse();
    const missing = new Set<string>();
    for (const [noun, rows] of written)
      for (const row of seenOf(rows, seenBy[noun] as SeenBy, name ?? '')) missing.add(idOf(noun, row));
    expect(missing.size, 'no sample row came; let keys of `rows` in describeDomain differ').toBeGreaterThan(0);
    const told = await world().graph.follow(followed, { after, types }, { viewer: viewer ?? null });
    for await (const answer of told) {
      expect(answer.errors, followed).toBeUndefined();
      missing.delete(recordOf(answer));
      if (missing.size === 0) break;
    }
    expect([...missing]).toEqual([]);
  });
}

function recordOf({ data }: Answer): string {
  return data.events.event.recordId;
}
