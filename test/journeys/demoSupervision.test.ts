import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, demoGraph, endOf } from './demoWorld.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
});
afterAll(() => graph?.close());

describe('the year of a supervision office', () => {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  type Shown = any;
  const all = async (asOf: string | null, selection: string, fragment = ''): Promise<Shown> => {
    const { data, errors } = await graph.query(`query ($asOf: DateTime) { ${selection} } ${fragment}`, { asOf });
    expect(errors).toBeUndefined();
    return data;
  };
  const ofPlan = `filter: { plan: { code: { eq: "${code}" } } }`;
  /** The measures of the plan that somebody follows. */
  const followed = `first: 150, asOf: $asOf, filter: { plan: { code: { eq: "${code}" } }, dueOn: { gte: "2023-01-01" } }`;
  const countBy = (nodes: readonly Shown[], of: (node: Shown) => string) =>
    Object.fromEntries([...Map.groupBy(nodes, of)].map(([name, { length }]) => [name, length]));

  it('has a late node, a dropped measure with its decision, a title won and one lost, and an adjusted target', async () => {
    const late = await all(endOf('2023-07-20'), `measures(${followed}) { nodes { status { rule } } }`);
    expect(countBy(late.measures.nodes, ({ status }) => status.rule).CHECKPOINT_LATE).toBeGreaterThan(0);
    const { measures, designations, targets } = await all(
      null,
      `measures(first: 150, filter: { plan: { code: { eq: "${code}" } }, state: { eq: DROPPED } }, asOf: $asOf) { nodes { droppedOn decision { title number issuedOn } } }
       designations(first: 100, ${ofPlan}) { nodes { stage announcement { title number } } }
       targets(first: 100, ${ofPlan}) { nodes { ...Adjusted parts { nodes { target { ...Adjusted } } } } }`,
      'fragment Adjusted on Target { value original { value } adjustments { newValue document { title } reason } }',
    );
    expect(measures.nodes.length).toBeGreaterThan(0);
    for (const { droppedOn, decision } of measures.nodes)
      expect([droppedOn, decision?.title, decision?.number]).not.toContain(null);
    const stages = countBy(designations.nodes, ({ stage }) => stage);
    expect(Object.keys(stages).sort()).toEqual([
      'APPLIED',
      'AWARDED',
      'LOST',
      'NOT_AWARDED',
      'PLANNED',
      'PUBLICISED',
      'SHORTLISTED',
    ]);
    for (const { stage, announcement } of designations.nodes)
      if (stage === 'AWARDED') expect(announcement.title).toBeTruthy();
    const promises = targets.nodes.flatMap((whole: Shown) => [
      whole,
      ...whole.parts.nodes.map(({ target }: Shown) => target),
    ]);
    const adjusted = promises.filter(({ adjustments }: Shown) => adjustments.length > 0);
    expect(adjusted.length).toBeGreaterThan(0);
    for (const { value, original, adjustments } of adjusted) {
      expect(value).toBe(adjustments.at(-1).newValue);
      expect(original.value).not.toBe(value);
      expect([adjustments[0].document.title, adjustments[0].reason]).not.toContain(null);
    }
  });

  it('has a notice at each level and in each state, and townships that are ranked', async () => {
    const { supervisionNotices, plan } = await all(
      null,
      `supervisionNotices(first: 100, ${ofPlan}) { nodes { actedLevel state addressee { code } answer { cause } } }
       plan(code: "${code}", asOf: $asOf) { targetParts: targets(first: 100) { nodes { parts { totalCount nodes { rank place { code } attainment } } } } }`,
    );
    expect(Object.keys(countBy(supervisionNotices.nodes, ({ actedLevel }) => actedLevel)).sort()).toEqual([
      'NOTICE',
      'REMINDER',
      'TALK',
    ]);
    expect(supervisionNotices.nodes.some(({ state, answer }: Shown) => state === 'CLOSED' && answer?.cause)).toBe(true);
    const ranked = plan.targetParts.nodes.flatMap(({ parts }: Shown) => (parts.totalCount ? [parts.nodes] : []));
    expect(ranked.length).toBeGreaterThan(0);
    for (const parts of ranked) expect(new Set(parts.map(({ rank }: Shown) => rank)).size).toBeGreaterThan(3);
  });

  it('has measures that projects carry out, beside whose progress the reports stand', async () => {
    const fields =
      'code state projects { nodes { code synthetic } } evidence { basis value reported period difference } status { colour rule actual inputs { name value } }';
    const { measures } = await all(null, `measures(${followed}) { nodes { ${fields} } }`);
    const fed = measures.nodes.filter(({ projects }: Shown) => projects.nodes.length > 0);
    expect(fed.map(({ projects }: Shown) => projects.nodes.length).sort()).toEqual([1, 2]);
    for (const { evidence, status } of fed) {
      // The register says that all is done; nobody has reported so.
      expect(evidence).toMatchObject({
        basis: 'INVESTMENT',
        value: '100',
        reported: '84',
        period: '2023-Q4',
        difference: '-16',
      });
      expect(status).toMatchObject({ rule: 'MEASURE_EVIDENCE', colour: 'GREEN', actual: '100' });
    }
    const counted: number[] = [];
    for (const day of ['2023-05-10', '2023-08-10', '2023-11-10']) {
      const then = await all(endOf(day), `measures(${followed}) { nodes { ${fields} } }`);
      counted.push(
        ...then.measures.nodes.flatMap(({ evidence }: Shown) => (evidence?.value ? [Number(evidence.value)] : [])),
      );
    }
    expect(Math.min(...counted)).toBeLessThan(100);
    expect(Math.max(...counted)).toBeLessThanOrEqual(100);
  });

  it('has duties of measures that were met in time, and some that are overdue', async () => {
    const { plan, measures } = await all(
      endOf('2023-11-20'),
      `plan(code: "${code}", asOf: $asOf) { progressReporting { due received punctual } briefing { overdue(first: 1000) { kind promise { __typename } } silent { owed } } }
       measures(${followed}) { nodes { duties { overdue state } } }`,
    );
    const { due, received, punctual } = plan.progressReporting;
    expect([received > 0, received < due, punctual > 0, punctual <= received]).toEqual([true, true, true, true]);
    const duties = measures.nodes.flatMap((measure: Shown) => measure.duties);
    expect(duties.filter(({ overdue }: Shown) => overdue)).toHaveLength(due - received);
    const reports = plan.briefing.overdue.filter(
      ({ kind, promise }: Shown) => kind === 'REPORT' && promise.__typename === 'Measure',
    );
    expect(reports.length).toBeGreaterThan(0);
    expect(plan.briefing.silent.length).toBeGreaterThan(0);
  });
});
