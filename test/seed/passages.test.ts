import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDataset } from '@plangraph/dataset';
import { passagesFrom, plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The source is kept outside the checkout; where it is at hand, its folder stands in PLANGRAPH_SEED.
const folder = process.env.PLANGRAPH_SEED;

interface Stated {
  readonly title: string;
  readonly citation: {
    readonly path: string;
    readonly legibility: string;
    readonly passage: { readonly value: string | null; readonly missing: { readonly code: string } | null } | null;
  };
}

/** The share of the characters of a title that its passage has. */
function likeness(title: string, passage: string): number {
  const characters = [...title].filter((each) => /\p{Script=Han}|\d/u.test(each));
  return characters.filter((each) => passage.includes(each)).length / Math.max(characters.length, 1);
}

describe.skipIf(!folder)('the passages of the plan of Kaihua', () => {
  let graph: TestGraph;
  let asked = 0;
  beforeAll(async () => {
    const source = readFileSync(join(folder ?? '', 'plan-2023.ocr.txt'));
    const sha256 = createHash('sha256').update(source).digest('hex');
    const read = async (name: string) => {
      asked += 1;
      return name === sha256 ? source : ('NONE' as const);
    };
    graph = await createTestGraph({ domains: [plan], systems: [passagesFrom({ read }, { timeLimit: 60_000 })] });
    const dataset = join(import.meta.dirname, '../../prisma/seed/kaihua-2023');
    await loadDataset({ database: graph.database, folder: dataset, domains: [plan] });
  });
  afterAll(() => graph?.close());

  it('stand in its source where they are said to, every one of them, and one reading shows 200 of them', async () => {
    const operator = { viewer: { subject: 'operator', organisation: null, roles: ['administrator'] } };
    const statement =
      '{ measures(first: 200) { nodes { title(lang: ZH) citation { path legibility passage { value missing { code } } } } } }';
    const { data, errors } = await graph.query(statement, {}, operator);
    expect(errors).toBeUndefined();
    const measures = data.measures.nodes as Stated[];
    expect(measures).toHaveLength(200);
    expect(asked).toBe(1);
    const missing = measures.filter(({ citation: { passage } }) => passage?.value == null);
    expect(missing.map(({ citation }) => citation)).toEqual([]);
    const unlike = measures.filter(({ title, citation }) => likeness(title, citation.passage?.value ?? '') < 0.6);
    expect(unlike.map(({ title, citation }) => `${citation.path}: ${title}`)).toEqual([]);
  });
});
