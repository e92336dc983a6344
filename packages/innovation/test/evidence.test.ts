import { join } from 'node:path';
import { industry } from '@plangraph/industry';
import { loadDataset, plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { innovation } from '../src/index.ts';

const folder = join(import.meta.dirname, '../../../prisma/seed/kaihua-2023');
const viewer = { subject: 'story', organisation: null, roles: ['reporter', 'administrator'] };

let graph: TestGraph;
let sent = 0;
beforeAll(async () => {
  await template('kaihua-2023-innovation', async (database) => {
    await loadDataset({ database, folder, domains: [plan, industry, innovation] });
  });
  graph = await createTestGraph({ domains: [innovation], from: 'kaihua-2023-innovation' });
});
afterAll(() => graph?.close());

/** Sends a verb of the register and expects that nothing is wrong. */
async function send(verb: string, input: object): Promise<string | undefined> {
  sent += 1;
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { researchProject { id } errors { code } } }`;
  const { data, errors } = await graph.query(document, { input: { idempotencyKey: `step-${sent}`, ...input } }, {
    viewer,
  } as never);
  expect(errors).toBeUndefined();
  expect(data[verb].errors).toEqual([]);
  return data[verb].researchProject?.id;
}

async function won(): Promise<number> {
  const document = `{ plan(code: "kaihua-2023") { target(code: "research-projects.won") { evidence { value } } } }`;
  const { data, errors } = await graph.query(document);
  expect(errors).toBeUndefined();
  return Number(data.plan.target.evidence.value);
}

const life = fc.record({
  level: fc.constantFrom('NATIONAL', 'PROVINCIAL', 'MUNICIPAL'),
  end: fc.constantFrom('APPLIED', 'NOT_WON', 'WON'),
  on: fc.constantFrom('2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'),
  retired: fc.boolean(),
});

describe('what is counted of research projects', () => {
  it('equals a recount after any lives of projects', { timeout: 120_000 }, async () => {
    let expected = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
        for (const { level, end, on, retired } of lives) {
          const code = `kaihua-story-${sent}`;
          const researchProject = { code, titleZh: '故事', level, stage: 'APPLIED', place: 'kaihua' };
          const id = await send('createResearchProject', { researchProject });
          if (end !== 'APPLIED') await send('moveResearchProject', { id, to: end, on });
          if (retired) await send('retireResearchProject', { id, reason: '重复登记' });
          const counts = end === 'WON' && on.startsWith('2023') && level !== 'NATIONAL';
          if (counts && !retired) expected += 1;
        }
        expect(await won()).toBe(expected);
      }),
      // What was counted stays in the graph, so a failing run cannot be run again smaller.
      { numRuns: 25, endOnFailure: true },
    );
  });
});
