import { join } from 'node:path';
import { loadDataset, plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urbanRural } from '../src/index.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] as const };
const counted = {
  FUTURE_COMMUNITY: 'future-communities.built',
  OLD_NEIGHBOURHOOD: 'old-neighbourhoods.renewed',
  FUTURE_VILLAGE: 'future-villages.new',
} as const;
type Kind = keyof typeof counted;

let graph: TestGraph;
let sent = 0;
beforeAll(async () => {
  await template('kaihua-2023-urban-rural', async (database) => {
    await loadDataset({ database, folder, domains: [plan, urbanRural] });
  });
  graph = await createTestGraph({ domains: [urbanRural], from: 'kaihua-2023-urban-rural' });
});
afterAll(() => graph?.close());

/** Sends a verb of the register and expects that nothing is wrong. */
async function send(verb: string, input: object): Promise<string | undefined> {
  sent += 1;
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { renewalScheme { id } errors { code message(lang: EN) } } }`;
  const { data, errors } = await graph.query(document, { input: { idempotencyKey: `step-${sent}`, ...input } }, {
    viewer,
  } as never);
  expect(errors).toBeUndefined();
  expect(data[verb].errors).toEqual([]);
  return data[verb].renewalScheme?.id;
}

async function evidenceOf(kind: Kind): Promise<number> {
  const document = `{ plan(code: "kaihua-2023") { target(code: "${counted[kind]}") { evidence { value } } } }`;
  const { data, errors } = await graph.query(document);
  expect(errors).toBeUndefined();
  return Number(data.plan.target.evidence.value);
}

const life = fc.record({
  kind: fc.constantFrom<Kind>('FUTURE_COMMUNITY', 'OLD_NEIGHBOURHOOD', 'FUTURE_VILLAGE'),
  begun: fc.boolean(),
  completedOn: fc.option(fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-01-01')),
  retired: fc.boolean(),
});

describe('what is counted of renewal schemes', () => {
  it('equals a recount after any lives of schemes', { timeout: 120_000 }, async () => {
    const expected: Record<Kind, number> = { FUTURE_COMMUNITY: 0, OLD_NEIGHBOURHOOD: 0, FUTURE_VILLAGE: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
        for (const { kind, begun, completedOn, retired } of lives) {
          const code = `kaihua-story-${sent}`;
          const id = await send('createRenewalScheme', {
            renewalScheme: { code, titleZh: '故事', kind, place: 'kaihua' },
          });
          const completed = begun && completedOn !== null;
          if (begun) await send('moveRenewalScheme', { id, to: 'UNDER_WAY', on: '2022-03-01' });
          if (completed) await send('moveRenewalScheme', { id, to: 'COMPLETED', on: completedOn });
          if (retired) await send('retireRenewalScheme', { id, reason: '重复登记' });
          if (completed && completedOn.startsWith('2023') && !retired) expected[kind] += 1;
        }
        for (const kind of Object.keys(counted) as Kind[]) expect(await evidenceOf(kind)).toBe(expected[kind]);
      }),
      // What was counted stays in the graph, so a failing run cannot be run again smaller.
      { numRuns: 25, endOnFailure: true },
    );
  });
});
