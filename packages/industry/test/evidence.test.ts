import { join } from 'node:path';
import { loadDataset, plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { industry } from '../src/index.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] };
const counted = {
  ABOVE_SCALE: 'promoted-above-scale.new',
  SPECIALISED_SME: 'specialised-sme.new',
  HIDDEN_CHAMPION: 'hidden-champion.new',
  LITTLE_GIANT: 'little-giant.new',
} as const;
type Kind = keyof typeof counted;
const kinds = Object.keys(counted) as Kind[];
const days = ['2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-01-01'] as const;

let graph: TestGraph;
let sent = 0;
beforeAll(async () => {
  await template('kaihua-2023-industry', async (database) => {
    await loadDataset({ database, folder, domains: [plan, industry] });
  });
  graph = await createTestGraph({ domains: [industry], from: 'kaihua-2023-industry' });
});
afterAll(() => graph?.close());

/** Sends a verb of the register and expects that nothing is wrong. */
async function send(verb: string, input: object): Promise<string | undefined> {
  sent += 1;
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { recognition { id } errors { code } } }`;
  const { data, errors } = await graph.query(document, { input: { idempotencyKey: `step-${sent}`, ...input } }, {
    viewer,
  } as never);
  expect(errors).toBeUndefined();
  expect(data[verb].errors).toEqual([]);
  return data[verb].recognition?.id;
}

async function evidenceOf(kind: Kind): Promise<number> {
  const document = `{ plan(code: "kaihua-2023") { target(code: "${counted[kind]}") { evidence { value } } } }`;
  const { data, errors } = await graph.query(document);
  expect(errors).toBeUndefined();
  return Number(data.plan.target.evidence.value);
}

describe('what is counted of recognitions', () => {
  it('equals a recount, on every kind and day, after some are retired', async () => {
    for (const [position, kind] of kinds.entries()) {
      let expected = 0;
      for (const [step, grantedOn] of days.entries()) {
        const recognition = { enterprise: 'huakang', kind, grantedOn };
        const id = await send('createRecognition', { recognition });
        const retired = (position + step) % 3 === 0;
        if (retired) await send('retireRecognition', { id, reason: '重复登记' });
        if (grantedOn.startsWith('2023') && !retired) expected += 1;
        expect(await evidenceOf(kind)).toBe(expected);
      }
    }
  });
});
