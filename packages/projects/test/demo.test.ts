import { loadDataset } from '@plangraph/dataset';
import { loadDemo } from '@plangraph/demo';
import { onDataset } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';
import { evidence } from '../src/evidence.ts';
import { projects } from '../src/index.ts';

const code = 'kaihua-2023';
const { ask, graph } = onDataset(projects, { dataset: code, loadDataset, loadDemo });

async function askPlan(selection: string, asOf: string | null = null) {
  const document = `query ($asOf: DateTime) { plan(code: "${code}", asOf: $asOf) { ${selection} } }`;
  return (await ask(document, { asOf })).plan;
}

// The plan promises no number of key projects.
const counted = Object.keys(evidence).filter((each) => each !== 'key-projects.total');
const differences = counted
  .map((indicator, at) => `t${at}: target(code: "${indicator}") { evidence { period value reported difference } }`)
  .join(' ');

describe('the made-up year of projects', () => {
  it('was reported as its records have it', async () => {
    const answer = await askPlan(differences);
    const differing = counted.flatMap((indicator, at) => {
      const { period, value, difference } = answer[`t${at}`].evidence;
      expect([indicator, period, value]).toEqual([indicator, expect.any(String), expect.any(String)]);
      return Number(difference) ? [[indicator, period, difference]] : [];
    });
    expect(differing).toEqual([]);
  });

  it('was so in the course of the year', async () => {
    for (const month of ['03', '06', '09']) {
      const answer = await askPlan(differences, `2023-${month}-28T08:00:00Z`);
      const differing = counted.filter((_, at) => Number(answer[`t${at}`].evidence.difference));
      // What has begun stays begun, while the rate that was reported may fall by a project.
      expect(differing.filter((indicator) => indicator !== 'key-projects.start-rate')).toEqual([]);
    }
  });

  it('is judged on the day as of which it is read, in one statement', async () => {
    const today = '2023-09-28';
    graph().forget();
    const { area } = await askPlan(
      `area(code: "projects") { keyProjectProgress { completedInvestment }
        projects(first: 100, filter: { startedOn: { lte: "${today}" } }) { nodes {
          reviewsDue { dueOn overdue } criticalMilestone { dueOn reachedOn slippageDays }
          investmentRecords(first: 50) { nodes { periodEnd } } } } }`,
      `${today}T08:00:00Z`,
    );
    expect(graph().statements).toHaveLength(1);
    const { nodes } = area.projects;
    expect(nodes.length).toBeGreaterThan(50);
    for (const { reviewsDue, criticalMilestone, investmentRecords } of nodes) {
      for (const { dueOn, overdue } of reviewsDue) expect(overdue).toBe(dueOn < today);
      const { dueOn, reachedOn, slippageDays } = criticalMilestone;
      const until = reachedOn !== null && reachedOn <= today ? reachedOn : today;
      const late = (Date.parse(until) - Date.parse(dueOn)) / 86_400_000;
      expect(slippageDays).toBe(until === reachedOn ? late : Math.max(0, late));
      for (const { periodEnd } of investmentRecords.nodes) expect(periodEnd < today).toBe(true);
    }
  });
});
