import { domains } from '@plangraph/gateway';
import { composeGraph, registerNames } from '@plangraph/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grounds } from './grounds.ts';
import { type OtherVerb, otherVerbs } from './otherVerbs.ts';
import type { Counties } from './places.ts';
import { ask, permissionsOf, type Send } from './probes.ts';
import { report } from './reported.ts';
import { everybody, viewerOf, wordsOf } from './somebody.ts';
import { expectedOf } from './verbRules.ts';

describe.each(grounds)('in %s, whoever reports, approves, charges or closes', (_, make) => {
  let counties: Counties;
  let verbs: ReadonlyMap<string, OtherVerb>;
  beforeAll(async () => {
    counties = await make();
    verbs = otherVerbs(await report(counties));
  }, 300_000);
  afterAll(() => counties?.graph.close());

  // Verbs that policy areas declare themselves are guarded where they are composed, and asked about by `describeDomain`.
  it('uses verbs of which it is written down here who may', () => {
    const { schema, registers } = composeGraph({ domains: domains.filter(({ area }) => area === null) });
    const ofRegisters = new Set([...registers.keys()].flatMap((noun) => Object.values(registerNames(noun))));
    const unknown = Object.keys(schema.getMutationType()?.getFields() ?? {})
      .filter((name) => !ofRegisters.has(name) && !verbs.has(name))
      .map((name) => `${name}: say in otherVerbs.ts how it is asked, and who may.`);
    expect(unknown).toEqual([]);
  });

  it('is let through, or refused, as the rule says, by every verb that is no register’s', async () => {
    const wrong: string[] = [];
    for (const somebody of everybody) {
      const viewer = viewerOf(somebody);
      const probes = [...verbs].map(([mutation, { input, undo }]) => ({ mutation, input, ...(undo ? { undo } : {}) }));
      const send: Send = (document, variables) => counties.graph.query(document, variables, { viewer });
      const told = await ask(send, probes);
      for (const { undo } of probes) if (undo) await counties.graph.database.pool.query(undo);
      for (const [at, [name, verb]] of [...verbs].entries()) {
        const right = expectedOf(somebody, verb);
        if (told[at] !== right) wrong.push(`${name} by a ${wordsOf(somebody)}: ${told[at]}, not ${right}`);
        if (verb.record === null) continue;
        const [before] = await permissionsOf(send, [{ mutation: name, input: {} }], verb.record);
        if (before !== right) wrong.push(`viewer.can ${name} by a ${wordsOf(somebody)}: ${before}, not ${right}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
