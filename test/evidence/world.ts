import { plan } from '@plangraph/plan';
import { countOf, defineDomain, growthOf, quotientOf, shareOf, sumOf, type Viewer } from '@plangraph/schema';
import { createTestGraph, spine, type TestGraph, writeSpine } from '@plangraph/testing';

/** What the public may see of two of the nouns: only amounts beneath these. */
export const publicBelow = { amount: 600, yearInvestment: 700 } as const;

const output = { factor: '10000', on: 'periodEnd', place: 'enterprise.place' } as const;
const surveyed = { on: 'periodEnd', latest: true, place: 'place' } as const;

/** Records of several models, some of which the public may not see, and what is counted of them. */
const registers = defineDomain({
  id: 'registers',
  area: null,
  uses: { plan },
  types(graph) {
    graph.noun('Enterprise', { fields: (t) => ({ code: t.column('code') }) });
    graph.noun('EnterpriseOutput', { fields: (t) => ({ period: t.column('period') }) });
    graph.noun('IncomeSurvey', { fields: (t) => ({ period: t.column('period') }) });
    graph.noun('Project', {
      fields: (t) => ({ code: t.column('code') }),
      policy: (viewer) => viewer !== null || { yearInvestment: { lt: String(publicBelow.yearInvestment) } },
    });
    graph.noun('InvestmentRecord', {
      fields: (t) => ({ period: t.column('period') }),
      policy: (viewer) => viewer !== null || { amount: { lt: String(publicBelow.amount) } },
    });
  },
  evidence: {
    count: countOf('EnterpriseOutput', { on: 'periodEnd', place: 'enterprise.place' }),
    sum: sumOf('EnterpriseOutput', ['output', 'valueAdded'], output),
    growth: growthOf(sumOf('EnterpriseOutput', 'valueAdded', output)),
    latestShare: shareOf('IncomeSurvey', { ...surveyed, where: { urban: { gte: '500' } } }),
    latestRatio: quotientOf(
      sumOf('IncomeSurvey', 'urban', { ...surveyed, factor: '1' }),
      sumOf('IncomeSurvey', 'rural', { ...surveyed, factor: '1' }),
    ),
    rate: quotientOf(
      sumOf('InvestmentRecord', 'amount', { factor: '10000', on: 'periodEnd', place: 'project.place' }),
      sumOf('Project', 'yearInvestment', { factor: '100000000', place: 'place' }),
    ),
  },
});

/** The unit in which each of the indicators is stated: how many base units make one. */
export const unitFactors = {
  count: '1',
  sum: '100000000',
  growth: '0.01',
  latestShare: '0.01',
  latestRatio: '1',
  rate: '0.01',
} as const;

/** Code of one of the counted indicators. */
export type Counted = keyof typeof unitFactors;

/** What is answered of one indicator. */
export interface Answered {
  readonly value: string | null;
  readonly members: { readonly totalCount: number };
}

/** A small plan whose indicators are counted from those records. */
export interface CountingWorld {
  readonly graph: TestGraph;
  /** Codes of a county, a village of it, and a county elsewhere; the plan is the first one's. */
  readonly places: readonly number[];
  /** What is counted for the plan of a year as of a moment, in one statement. */
  evidence(year: number, asOf: Date, viewer: Viewer | null): Promise<Readonly<Record<Counted, Answered>>>;
}

/** Makes that world, without records. */
export async function countingWorld(): Promise<CountingWorld> {
  const graph = await createTestGraph({ domains: [registers] });
  const { prisma } = graph.database;
  const citationId = await writeSpine(graph.database);
  const elsewhere = { code: 'elsewhere', nameZh: '外县', nameEn: 'Elsewhere', kind: 'COUNTY' } as const;
  await prisma.place.create({ data: elsewhere });
  const places = [];
  for (const code of [spine.place, spine.village, elsewhere.code]) {
    places.push((await prisma.place.findUniqueOrThrow({ where: { code } })).id);
  }
  const { id: planId } = await prisma.plan.findUniqueOrThrow({ where: { code: spine.plan } });
  for (const [index, [code, factor]] of Object.entries(unitFactors).entries()) {
    const unit = { code: `unit-${code}`, symbolZh: '', symbolEn: '', base: `unit-${code}`, factor };
    const indicator = {
      code,
      nameZh: code,
      nameEn: code,
      kind: 'LEVEL',
      direction: 'HIGHER_IS_BETTER',
      frequency: 'MONTHLY',
      accounting: 'YEAR_TO_DATE',
      aggregation: 'NONE',
      unit: { create: unit },
    } as const;
    const promise = { comparator: 'AT_LEAST', commitment: 'PLAIN', deadline: new Date('2001-12-31') } as const;
    const { id: indicatorId } = await prisma.indicator.create({ data: indicator });
    await prisma.target.create({
      data: { ...promise, planId, indicatorId, code, ordinal: index + 1, value: 1, citationId },
    });
  }
  const document = `query ($asOf: DateTime!) { plan(code: "${spine.plan}", asOf: $asOf) {
    targets { nodes { code evidence { value members { totalCount } } } } } }`;
  return {
    graph,
    places,
    async evidence(year, asOf, viewer) {
      await prisma.plan.update({ where: { id: planId }, data: { year } });
      graph.forget();
      const { data, errors } = await graph.query(document, { asOf }, { viewer });
      if (errors) throw new Error(JSON.stringify(errors));
      if (graph.statements.length !== 1) throw new Error(`${graph.statements.length} statements were run.`);
      const nodes: { code: Counted; evidence: Answered }[] = data.plan.targets.nodes;
      return Object.fromEntries(nodes.map(({ code, evidence }) => [code, evidence])) as Record<Counted, Answered>;
    },
  };
}
