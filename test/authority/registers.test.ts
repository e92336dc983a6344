import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Counties, everybody, type Somebody, twoCounties, viewerOf, wordsOf } from './places.ts';
import { ask, probesOf, referencesOf } from './probes.ts';
import { expected, inside } from './rule.ts';

/** How many registers are asked at the same time. */
const together = 4;

let counties: Counties;
beforeAll(async () => {
  counties = await twoCounties();
}, 120_000);
afterAll(() => counties.graph.close());

describe('whoever asks for a verb of a register', () => {
  it('is let through, or refused, as the rule says: each role of each organisation, every verb, every register', async () => {
    const { graph, records } = counties;
    const wrong: string[] = [];
    let cells = 0;
    const asked = await Promise.all(
      [...graph.registers].map(async ([noun, register]) => {
        const id = records.get(noun)?.serving ?? '';
        const row = await referencesOf(graph, register.row, noun, id);
        return { noun, register, probes: probesOf(graph.schema, register, id, row) };
      }),
    );
    for (const somebody of everybody) {
      const viewer = viewerOf(somebody);
      const send = (document: string, variables: Readonly<Record<string, unknown>>) =>
        graph.query(document, variables, { viewer }) as never;
      for (let from = 0; from < asked.length; from += together) {
        const group = asked.slice(from, from + together).map(async ({ noun, register, probes }) => {
          const told = await ask(send, [...probes.values()]);
          for (const [at, [verb, { mutation }]] of [...probes].entries()) {
            const right = expected(somebody, verb, register);
            cells += 1;
            if (told[at] !== right)
              wrong.push(`${mutation} of a ${noun} by a ${wordsOf(somebody)}: ${told[at]}, not ${right}`);
          }
        });
        await Promise.all(group);
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(5_000);
  }, 600_000);
});

describe('whoever reads', () => {
  const seenIn = async (somebody: Somebody | null, ids: readonly string[]) => {
    const viewer = somebody && viewerOf(somebody);
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { data, errors } = await counties.graph.query(document, { ids }, { viewer });
    expect(errors).toBeUndefined();
    return data.nodes.map((node: { id: string } | null) => node !== null) as boolean[];
  };
  const hasHand = ({ role, organisation }: Somebody) =>
    role === 'administrator' && ['own', 'neighbour', 'parent place', 'none'].includes(organisation);
  const sitsThere = (somebody: Somebody) =>
    ['own', 'neighbour', 'parent place'].includes(somebody.organisation) || hasHand(somebody);

  const seenOf = (noun: string, somebody: Somebody | null) => {
    const hidden = inside.has(noun) && !(somebody && (somebody.organisation === 'own' || hasHand(somebody)));
    return { hidden, audited: !hidden && somebody !== null && sitsThere(somebody) };
  };

  const readers = [null, ...everybody].map((each) => [each ? wordsOf(each) : 'the public', each] as const);

  it.each(readers)(
    'as %s sees what serves, and in his place what is retired or was changed',
    async (_, somebody) => {
      const cells = [...counties.records].flatMap(([noun, { serving, retired }]) => {
        const changed = counties.changes.get(noun) ?? { serving: '', retired: null };
        const isShown = counties.graph.registers.get(noun)?.retired === 'SHOWN';
        const { hidden, audited } = seenOf(noun, somebody);
        const sees = somebody !== null && hasHand(somebody);
        return [
          { place: noun, id: serving, right: !hidden },
          { place: `changes of a ${noun}`, id: changed.serving, right: audited },
          ...(retired === null || changed.retired === null
            ? []
            : [
                { place: `a retired ${noun}`, id: retired, right: (isShown && !hidden) || sees },
                { place: `changes of a retired ${noun}`, id: changed.retired, right: sees || (isShown && audited) },
              ]),
        ];
      });
      const wrong: string[] = [];
      for (let from = 0; from < cells.length; from += 20) {
        const page = cells.slice(from, from + 20);
        const told = await seenIn(
          somebody,
          page.map(({ id }) => id),
        );
        for (const [at, { place, right }] of page.entries()) {
          if (told[at] !== right) wrong.push(`${place}: ${right ? 'hidden' : 'shown'}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(everybody.map((each) => [wordsOf(each), each] as const))(
    'as %s finds the same in lists',
    async (_, somebody) => {
      const viewer = viewerOf(somebody);
      const { data, errors } = await counties.graph.query('{ changes(first: 0) { totalCount } }', {}, { viewer });
      expect(errors).toBeUndefined();
      const nouns = [...counties.graph.registers].map(([noun, register]) => ({
        noun,
        register,
        ...counties.changes.get(noun),
      }));
      const right = nouns.map(({ noun, register, retired = null }) => {
        if (hasHand(somebody)) return retired === null ? 1 : 2;
        return seenOf(noun, somebody).audited ? (retired !== null && register.retired === 'SHOWN' ? 2 : 1) : 0;
      });
      expect(data.changes.totalCount).toBe(right.reduce((sum: number, each) => sum + each, 0));
    },
  );
});
