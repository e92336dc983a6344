import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestGraph } from '@plangraph/testing';

/** Something that the plan states, as the graph serves it. */
export interface Stated {
  readonly code: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly commitment: string;
  readonly citation: Cited;
}

/** Where something stands, as the graph serves it. */
export interface Cited {
  readonly path: string;
  readonly legibility: 'CLEAR' | 'REPAIRED' | 'CUT';
}

/** A measure of the plan. */
interface StatedMeasure extends Stated {
  readonly frame: boolean;
  readonly area: { readonly code: string } | null;
  readonly section: { readonly ordinal: number } | null;
}

/** A title to win. */
interface StatedTitle extends Stated {
  readonly level: string | null;
}

/** A value that is promised. */
interface StatedTarget extends Omit<Stated, 'zh' | 'en'> {
  readonly headline: boolean;
  readonly form: string;
  readonly value: string | null;
  readonly comparator: string;
  readonly scope: string | null;
  readonly restatement: Cited | null;
  readonly restatedCommitment: string | null;
  readonly indicator: { readonly zh: string; readonly kind: string; readonly unit: { readonly zh: string } };
}

/** A heading. */
interface Heading extends Omit<Stated, 'code' | 'commitment'> {
  readonly ordinal: number;
}

/** All that the graph serves of a plan, in the order of its source. */
export interface StatedPlan {
  readonly titleBy: string;
  readonly areas: readonly (Heading & {
    readonly code: string;
    readonly sections: readonly (Heading & { readonly titleBy: string })[];
  })[];
  readonly measures: readonly StatedMeasure[];
  readonly targets: readonly StatedTarget[];
  readonly designations: readonly StatedTitle[];
}

const operation = readFileSync(join(import.meta.dirname, 'stated.graphql'), 'utf8');

/** Reads all that a plan states, page by page. */
export async function readStated(graph: TestGraph, code: string): Promise<StatedPlan> {
  const lists = { measures: [] as unknown[], targets: [] as unknown[], designations: [] as unknown[] };
  for (let after: string | null = null; ; ) {
    // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its operation asked for.
    const { data, errors }: any = await graph.query(operation, { code, after });
    if (errors) throw new Error(JSON.stringify(errors));
    const { plan } = data;
    if (after === null) {
      lists.targets = plan.targets.nodes;
      lists.designations = plan.designations.nodes;
    }
    lists.measures.push(...plan.measures.nodes);
    after = plan.measures.pageInfo.endCursor;
    if (!plan.measures.pageInfo.hasNextPage) return { ...plan, ...lists } as StatedPlan;
  }
}
