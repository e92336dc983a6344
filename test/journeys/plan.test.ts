import type { TestGraph } from '@plangraph/testing';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaihuaGraph, promised } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its operation asked for.
type Data = any;

let graph: TestGraph;
beforeAll(async () => {
  graph = await kaihuaGraph();
});
afterAll(() => graph.close());

describe('a cockpit opens the plan on one page', () => {
  const page = promised('plan');
  let plan: Data;
  beforeAll(async () => {
    const { data, errors } = await graph.query(page);
    expect(errors).toBeUndefined();
    plan = data.plan;
  });

  it('and sees the plan and its place, in both languages', () => {
    expect(plan).toMatchObject({ code: 'kaihua-2023', year: 2023, place: { code: 'kaihua' } });
    expect(plan.title).toMatch(/\p{Script=Han}/u);
    expect(plan.titleEn).toMatch(/^[\x20-\x7e]+$/);
    expect(plan.place.parent.name).toBe('衢州市');
  });

  it('and sees seven areas in their order, and 21 sections', () => {
    expect(plan.areas.map(({ ordinal, code }: Data) => [ordinal, code])).toEqual([
      [1, 'industry'],
      [2, 'projects'],
      [3, 'innovation'],
      [4, 'opening-up'],
      [5, 'urban-rural'],
      [6, 'common-prosperity'],
      [7, 'governance'],
    ]);
    const sections = plan.areas.flatMap((area: Data) => area.sections);
    expect(sections).toHaveLength(21);
    for (const { sections } of plan.areas) {
      expect(sections.map(({ ordinal }: Data) => ordinal)).toEqual(sections.map((_: Data, index: number) => index + 1));
    }
  });

  it('and sees 44 targets, ten of them headline targets, each cited', () => {
    const targets = allTargets();
    expect(plan.headlineTargets).toHaveLength(10);
    expect(new Set(targets.map(({ code }) => code)).size).toBe(44);
    expect(targets).toHaveLength(44);
    for (const { citation } of targets) expect(citation.path).toMatch(/./);
    for (const area of plan.areas) expect(area.targets.totalCount).toBe(area.targets.nodes.length);
  });

  it('and sees no figure where the source is cut or has none, and one everywhere else', () => {
    const silent = allTargets().filter(({ value }) => value === null);
    expect(silent.map(({ citation }) => citation.legibility)).toEqual(['CUT', 'CUT', 'CLEAR']);
    for (const { value } of allTargets()) if (value !== null) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
  });

  it('and sees the titles that its sections mean to win: 26 of 27, for one is an area’s own', () => {
    const designations = plan.areas.flatMap((area: Data) => area.sections.flatMap((each: Data) => each.designations));
    expect(designations).toHaveLength(26);
    expect(new Set(designations.map(({ code }: Data) => code)).size).toBe(26);
  });

  it('and finds every target grey, because nothing is reported yet, and the summaries agree', () => {
    expect(new Set(allTargets().map(({ status }) => status.colour))).toEqual(new Set(['GREY']));
    expect(plan.statusSummary).toEqual({ total: 44, blue: 0, green: 0, yellow: 0, orange: 0, red: 0, grey: 44 });
    for (const { statusSummary, targets } of plan.areas) {
      expect(statusSummary).toEqual({ total: targets.totalCount, grey: targets.totalCount });
    }
  });

  it('and finds the targets of a section among those of its area', () => {
    for (const { targets, sections } of plan.areas) {
      const ofArea = targets.nodes.map(({ code }: Data) => code);
      for (const section of sections) for (const { code } of section.targets) expect(ofArea).toContain(code);
    }
  });

  it('with one SQL statement, and one still when the plan has 2,000 targets more', async () => {
    graph.forget();
    await graph.query(page);
    expect(graph.statements).toHaveLength(1);
    await addTargets(2_000);
    graph.forget();
    const { data, errors } = await graph.query(page);
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    const counts = data.plan.areas.map(({ targets }: Data) => targets.totalCount);
    expect(counts.reduce((sum: number, count: number) => sum + count, 10)).toBeGreaterThanOrEqual(2_000);
    expect(data.plan.statusSummary.total).toBe(2_044);
    for (const { targets } of data.plan.areas) expect(targets.nodes).toHaveLength(50);
    await graph.database.prisma.target.deleteMany({ where: { code: { startsWith: 'further-' } } });
  });

  /** Every target of the page, once: one of the headline may be shown in an area too. */
  function allTargets(): Data[] {
    const shown = [...plan.headlineTargets, ...plan.areas.flatMap((area: Data) => area.targets.nodes)];
    return [...new Map(shown.map((target) => [target.code, target])).values()];
  }
});

async function addTargets(count: number): Promise<void> {
  const { prisma } = graph.database;
  const sections = await prisma.section.findMany({ include: { area: true } });
  const pattern = await prisma.target.findFirstOrThrow({ where: { areaId: { not: null } } });
  const { id: _, ...target } = pattern;
  await prisma.target.createMany({
    data: Array.from({ length: count }, (_, index) => {
      const section = sections[index % sections.length];
      const place = { sectionId: section?.id ?? null, areaId: section?.areaId ?? null };
      return { ...target, ...place, code: `further-${index}`, ordinal: 1_000 + index, restatementId: null };
    }),
  });
}

describe('a register page of key projects', () => {
  const page = promised('projects');

  it('answers no row while nobody has said which projects are key', async () => {
    const { data, errors } = await graph.query(page, { after: null });
    expect(errors).toBeUndefined();
    expectToAgree(data.projects);
    expect(data.projects.totalCount).toBe(0);
  });

  it('answers them still with hundreds of projects, page after page, with one SQL statement each', async () => {
    await addProjects(230);
    const seen: Data[] = [];
    const totals = new Set<string>();
    let after: string | null = null;
    do {
      graph.forget();
      const { data, errors }: Data = await graph.query(page, { after });
      expect(errors).toBeUndefined();
      expect(graph.statements).toHaveLength(1);
      const { edges, pageInfo, ...whole } = data.projects;
      totals.add(JSON.stringify(whole));
      seen.push(...edges);
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(totals.size).toBe(1);
    expectToAgree({ edges: seen, ...JSON.parse([...totals][0] ?? '') });
    const known = seen.map(({ node }) => node.totalInvestment).filter((value) => value !== null);
    expect(known).toEqual([...known].sort((one, other) => new Decimal(other).comparedTo(one)));
  });
});

/** That a list's count, sum and groups are those of its rows. */
function expectToAgree({ edges, totalCount, aggregate, groupBy }: Data): void {
  const rows: Data[] = edges.map(({ node }: Data) => node);
  const sumOf = (some: Data[]) => {
    const known = some.filter(({ totalInvestment }) => totalInvestment !== null);
    return known.length ? Decimal.sum(...known.map(({ totalInvestment }) => totalInvestment)).toFixed() : null;
  };
  const plain = (value: string | null) => (value === null ? null : new Decimal(value).toFixed());
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(totalCount).toBe(rows.length);
  expect(aggregate.count).toBe(rows.length);
  expect(plain(aggregate.sum.totalInvestment)).toBe(sumOf(rows));
  const stages = [...new Set(rows.map(({ stage }) => stage))].sort();
  expect(groupBy.map(({ key }: Data) => key).sort()).toEqual(stages);
  for (const { key, count, sum } of groupBy) {
    const own = rows.filter(({ stage }) => stage === key);
    expect([count, plain(sum.totalInvestment)]).toEqual([own.length, sumOf(own)]);
  }
}

async function addProjects(count: number): Promise<void> {
  const { prisma } = graph.database;
  const { id: placeId } = await prisma.place.findUniqueOrThrow({ where: { code: 'kaihua' } });
  const stages = ['BUILDING', 'STARTED', 'COMPLETED', null] as const;
  await prisma.project.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      code: `further-${index}`,
      nameZh: `项目${index}`,
      placeId,
      stage: stages[index % 4] ?? null,
      key: index % 5 ? true : null,
      // Ties, gaps, and fractions that floating point would lose.
      totalInvestment: index % 7 ? `${(index % 11) * 1_000}.${String(index % 3)}00001` : null,
    })),
  });
}
