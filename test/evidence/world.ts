import { plan } from '@plangraph/plan';
import { countOf, defineDomain, growthOf, quotientOf, shareOf, sumOf, type Viewer } from '@plangraph/schema';
import { createTestGraph, type TestGraph, writeSpine } from '@plangraph/testing';

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
interface Answered {
  readonly value: string | null;
  readonly members: { readonly totalCount: number };
}

/** A plan of its own, and where its records may lie. */
export interface CountedPlan {
  readonly code: string;
  readonly year: number;
  /** Ids of a county, a village of it, and a county elsewhere; the plan is the first one's. */
  readonly places: readonly [number, number, number];
}

/** Small plans whose indicators are counted from those records. */
export interface CountingWorld {
  readonly graph: TestGraph;
  /** Makes a plan: as of an earlier moment nothing of another that was there before is seen through it. */
  newPlan(year: number): Promise<CountedPlan>;
  /** What is counted for a plan as of a moment, in one statement. */
  evidence(plan: CountedPlan, asOf: Date, viewer: Viewer | null): Promise<Readonly<Record<Counted, Answered>>>;
}

/** Makes that world, without plans. */
export async function countingWorld(): Promise<CountingWorld> {
  const graph = await createTestGraph({ domains: [registers] });
  const { prisma } = graph.database;
  const citationId = await writeSpine(graph.database);
  const indicators: { readonly code: Counted; readonly id: number }[] = [];
  for (const [code, factor] of Object.entries(unitFactors)) {
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
    const { id } = await prisma.indicator.create({ data: indicator });
    indicators.push({ code: code as Counted, id });
  }
  let made = 0;
  const place = (name: string, parentId: number | null = null) =>
    prisma.place.create({
      data: { code: `${name}-${made}`, nameZh: '地方', nameEn: name, kind: parentId ? 'VILLAGE' : 'COUNTY', parentId },
    });
  const document = `query ($code: String!, $asOf: DateTime!) { plan(code: $code, asOf: $asOf) {
    targets { nodes { code evidence { value members { totalCount } } } } } }`;
  return {
    graph,
    async newPlan(year) {
      made += 1;
      const county = await place('here');
      const places = [county.id, (await place('village', county.id)).id, (await place('elsewhere')).id] as const;
      const code = `plan-${made}`;
      const plan = { code, titleZh: '计划', titleEn: 'Plan', year, placeId: county.id };
      const { id: planId } = await prisma.plan.create({ data: plan });
      const promise = { planId, citationId, value: 1, comparator: 'AT_LEAST', commitment: 'PLAIN' } as const;
      await prisma.target.createMany({
        data: indicators.map((indicator, at) => ({
          ...promise,
          code: indicator.code,
          indicatorId: indicator.id,
          ordinal: at + 1,
          deadline: new Date(Date.UTC(year, 11, 31)),
        })),
      });
      return { code, year, places };
    },
    async evidence({ code }, asOf, viewer) {
      graph.forget();
      const { data, errors } = await graph.query(document, { code, asOf }, { viewer });
      if (errors) throw new Error(JSON.stringify(errors));
      if (graph.statements.length !== 1) throw new Error(`${graph.statements.length} statements were run.`);
      const nodes: { code: Counted; evidence: Answered }[] = data.plan.targets.nodes;
      return Object.fromEntries(nodes.map((each) => [each.code, each.evidence])) as Record<Counted, Answered>;
    },
  };
}
