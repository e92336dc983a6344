import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from './globalIds.ts';
import { madeUp } from './grounds.ts';
import type { Counties } from './places.ts';
import { permissionsOf, type Send } from './probes.ts';
import { viewerOf } from './somebody.ts';

let counties: Counties;
beforeAll(async () => {
  counties = await madeUp();
}, 120_000);
afterAll(() => counties?.graph.close());

it('tells in both languages why not, and who can help', async () => {
  const { data } = await counties.graph.query(
    'query ($record: ID!) { viewer { can(verbs: ["changePark"], record: $record) { refusal { code zh: message(lang: ZH) en: message(lang: EN) cure(lang: EN) } } } }',
    { record: counties.records.get('Park')?.serving },
    { viewer: viewerOf({ role: 'reporter', organisation: 'neighbour' }) },
  );
  expect(data.viewer.can).toMatchObject([
    { refusal: { code: 'NOT_YOURS', zh: expect.stringMatching(/[一-鿿]/), en: expect.stringContaining('own') } },
  ]);
  expect(data.viewer.can[0].refusal.cure).toContain('own');
});

it('tells of a place, or of a whole, whether something may be made there', async () => {
  const { graph, records, places } = counties;
  const asked = async (
    organisation: 'own' | 'neighbour' | 'other county',
    verb: string,
    record: string | undefined,
  ) => {
    const send: Send = (document, variables) =>
      graph.query(document, variables, { viewer: viewerOf({ role: 'reporter', organisation }) });
    return (await permissionsOf(send, [{ mutation: verb, input: {} }], record ?? ''))[0];
  };
  const here = globalId('Place', places.get('here') ?? 0);
  expect(await asked('neighbour', 'createPark', here)).toBe('MAY');
  expect(await asked('other county', 'createPark', here)).toBe('OTHER_PLACE');
  const project = records.get('Project')?.serving;
  expect(await asked('own', 'createMilestone', project)).toBe('MAY');
  expect(await asked('neighbour', 'createMilestone', project)).toBe('NOT_YOURS');
});

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
