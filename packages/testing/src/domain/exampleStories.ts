import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Domain, Viewer } from '@plangraph/schema';
import { parse } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import type { TestGraph } from '../createTestGraph.ts';
import { type Filling, onDataset, planOf } from '../onDataset.ts';
import { askPlainly, type Data } from './world.ts';

const root = join(import.meta.dirname, '../../../..');

/** An operation that a README shows, and the answer that it promises; null where it promises none. */
interface Example {
  readonly title: string;
  readonly document: string;
  readonly answer: unknown;
}

/** Somebody of the bureau that works on the domain's area: what a README changes, he may change by the rule that holds for all. */
const clerk: Viewer = { subject: 'readme', organisation: 'readme-bureau', roles: ['reporter'] };

/**
 * What a domain's README has to keep: its queries, as the public, and its mutations, as a reporter of the bureau that is
 * responsible for the area there, run on a real data set and answer what it says.
 */
export function exampleStories(domain: Domain, filling: Filling, readme?: URL): void {
  const file = readme ? fileURLToPath(readme) : join(root, 'packages', domain.id, 'README.md');
  if (!existsSync(file)) {
    throw new Error(`${file} is missing; write what ${domain.id} owns and three queries to try, as its siblings do.`);
  }
  const examples = examplesOf(readFileSync(file, 'utf8'));
  const { graph } = onDataset(domain, filling);
  beforeAll(() => chargeBureau(graph(), planOf(filling.dataset), domain.area));

  it('shows three queries or more, and answers', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.filter(({ answer }) => answer !== null)).not.toEqual([]);
  });

  it.runIf(Object.keys(domain.evidence).length)('counts what is borne by an indicator', async () => {
    const indicators = await graph().database.prisma.indicator.findMany({ select: { code: true } });
    const borne = new Set(indicators.map(({ code }) => code));
    const cure = `write the indicator, in indicators.yaml of that data set, or take the count out of src/evidence.ts`;
    const told = Object.keys(domain.evidence)
      .filter((code) => !borne.has(code))
      .map((code) => `${domain.id} counts ${code}, which no indicator of ${planOf(filling.dataset)} bears; ${cure}`);
    expect(told).toEqual([]);
  });

  it.each(examples.map((example) => [example.title, example] as const))('%s', async (_, { document, answer }) => {
    const data = isMutation(document) ? await askToChange(graph(), document) : await askPlainly(graph(), document);
    if (answer !== null) expect({ data }).toEqual(answer);
  });
}

function isMutation(document: string): boolean {
  return parse(document).definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'mutation',
  );
}

/** Has the bureau sit where the plan is, and be responsible for something of its area, or of the plan where there is none. */
async function chargeBureau({ database: { prisma } }: TestGraph, plan: string, area: string | null): Promise<void> {
  const { id: planId, placeId } = await prisma.plan.findUniqueOrThrow({ where: { code: plan } });
  const code = clerk.organisation ?? '';
  const names = { nameZh: '经办单位', nameEn: 'The bureau' };
  const { id } = await prisma.organisation.create({ data: { code, ...names, kind: 'BUREAU', placeId } });
  const measure = await prisma.measure.findFirstOrThrow({
    where: area === null ? { planId } : { planId, section: { area: { code: area } } },
    orderBy: { id: 'asc' },
  });
  await prisma.responsibility.create({ data: { organisationId: id, measureId: measure.id, role: 'RESPONSIBLE' } });
}

async function askToChange(graph: TestGraph, document: string): Promise<Data> {
  const { data, errors } = await graph.query(document, {}, { viewer: clerk });
  expect(errors, document).toBeUndefined();
  return data;
}

/** The blocks of GraphQL in a document, each with the block of JSON that follows it at once and the line before it. */
function examplesOf(text: string): Example[] {
  const pattern = /([^\n]*)\n+```graphql\n([\s\S]*?)^```\n(?:\s*```json\n([\s\S]*?)^```)?/gm;
  return [...text.matchAll(pattern)].map(([, title = '', document = '', answer]) => ({
    title,
    document,
    answer: answer === undefined ? null : JSON.parse(answer),
  }));
}
