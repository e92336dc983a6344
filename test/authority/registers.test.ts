import type { Register } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grounds } from './grounds.ts';
import type { Counties } from './places.ts';
import { ask, permissionsOf, probesOf, referencesOf } from './probes.ts';
import { expected } from './rule.ts';
import { everybody, oneOfEachRole, type Somebody, viewerOf, wordsOf } from './somebody.ts';
import { someOf } from './someOf.ts';

/** How many questions are asked at the same time. */
const together = 4;

/**
 * Whose answers tell something of a register: everybody who has a role for one of its verbs. Whoever has none is refused for that
 * whatever he acts for, so he is asked for one organisation, another one for each register.
 */
function tellingOf({ noun, verbs }: Register): readonly Somebody[] {
  const needed = new Set([...verbs.values()].flat().map(String));
  const idle = everybody.filter(({ role }) => !needed.has(role));
  return [...everybody.filter(({ role }) => needed.has(role)), ...oneOfEachRole(idle, noun)];
}

describe.each(grounds)('in %s, whoever asks for a verb of a register', (name, make) => {
  let counties: Counties;
  beforeAll(async () => {
    counties = await make();
  }, 300_000);
  afterAll(() => counties?.graph.close());

  it('is let through, or refused, as the rule says, and was told so before: each role of each organisation, every verb, every register', async () => {
    const { graph, records } = counties;
    const wrong: string[] = [];
    let cells = 0;
    const asked = await Promise.all(
      [...graph.registers].map(async ([noun, register]) => {
        const id = records.get(noun)?.serving ?? '';
        const row = await referencesOf(graph, register.row, noun, id);
        return { noun, register, id, probes: probesOf(graph.schema, register, id, row) };
      }),
    );
    const pairs = asked.flatMap((question) =>
      tellingOf(question.register).map((somebody) => ({ ...question, somebody })),
    );
    const some = someOf(pairs, name);
    const judge = async ({ noun, register, id, probes, somebody }: (typeof pairs)[number]) => {
      const viewer = viewerOf(somebody);
      const send = (document: string, variables: Readonly<Record<string, unknown>>) =>
        graph.query(document, variables, { viewer });
      const told = await ask(send, [...probes.values()]);
      const before = await permissionsOf(send, [...probes.values()], id);
      for (const [at, [verb, { mutation }]] of [...probes].entries()) {
        const right = expected(somebody, verb, register);
        const who = `${mutation} of a ${noun} by a ${wordsOf(somebody)}`;
        cells += 1;
        if (told[at] !== right) wrong.push(`${who}: ${told[at]}, not ${right}`);
        // What there is not yet, nobody can be told about.
        if (verb === 'create') continue;
        cells += 1;
        if (before[at] !== right) wrong.push(`viewer.can ${who}: ${before[at]}, not ${right}`);
      }
    };
    for (let from = 0; from < some.length; from += together) {
      await Promise.all(some.slice(from, from + together).map(judge));
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(some.length * 8);
  }, 600_000);
});
