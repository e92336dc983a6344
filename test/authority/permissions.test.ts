import { registerNames } from '@plangraph/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Counties, everybody, twoCounties, viewerOf, wordsOf } from './places.ts';
import { expected } from './rule.ts';

let counties: Counties;
beforeAll(async () => {
  counties = await twoCounties();
}, 120_000);
afterAll(() => counties.graph.close());

it('tells each role of each organisation beforehand what the verbs of a record’s register would say', async () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const noun of ['Park', 'Milestone', 'Organisation', 'Place', 'Appointment', 'IndustryChain'] as const) {
    const register = counties.graph.registers.get(noun);
    if (!register) throw new Error(`There is a register of ${noun}.`);
    const names = registerNames(noun);
    const verbs = ['change', 'retire', 'restore'] as const;
    for (const somebody of everybody) {
      const { data, errors } = await counties.graph.query(
        'query ($verbs: [String!], $record: ID!) { viewer { can(verbs: $verbs, record: $record) { verb may refusal { code message(lang: ZH) cure(lang: EN) } } } }',
        { verbs: verbs.map((verb) => names[verb]), record: counties.records.get(noun)?.serving },
        { viewer: viewerOf(somebody) },
      );
      expect(errors).toBeUndefined();
      for (const [at, verb] of verbs.entries()) {
        const { verb: named, may, refusal } = data.viewer.can[at];
        const told = refusal?.code ?? 'MAY';
        const right = expected(somebody, verb, register);
        cells += 1;
        if (named !== names[verb] || told !== right || may !== (right === 'MAY'))
          wrong.push(`${verb} a ${noun} by a ${wordsOf(somebody)}: ${told}, not ${right}`);
        if (refusal) expect([refusal.message, refusal.cure].every((text) => text.length > 5)).toBe(true);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBe(6 * 28 * 3);
}, 120_000);

it('tells without a record which verbs somebody may use at all, and knows no verb that there is not', async () => {
  const viewer = viewerOf({ role: 'approver', organisation: 'own' });
  const ask = (document: string) => counties.graph.query(document, {}, { viewer });
  const { data } = await ask(
    '{ viewer { can(verbs: ["approveSubmission", "submitFigures"]) { verb may refusal { code } } } }',
  );
  expect(data.viewer.can).toEqual([
    { verb: 'approveSubmission', may: true, refusal: null },
    { verb: 'submitFigures', may: false, refusal: { code: 'FORBIDDEN' } },
  ]);
  const all = await ask('{ viewer { can { verb } } }');
  expect(all.data.viewer.can.length).toBe(
    Object.keys(counties.graph.schema.getMutationType()?.getFields() ?? {}).length,
  );
  const { errors } = await ask('{ viewer { can(verbs: ["dropPlan"]) { may } } }');
  expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('dropPlan') });
});
