import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets, kaihuaGraph, load, promised } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its operation asked for.
type Data = any;

let graph: TestGraph;
let folder: string;
beforeAll(async () => {
  graph = await kaihuaGraph();
  folder = await mkdtemp(join(tmpdir(), 'dataset-'));
  await cp(datasets.kaihua, folder, { recursive: true });
});
afterAll(async () => {
  await graph?.close();
  await rm(folder, { recursive: true, force: true });
});

const page = promised('plan');
const details = `{ plan(code: "kaihua-2023") { target(code: "jobs.new") {
  value comparator waypoints { period value } trajectory { period expected } status { colour expected } duties { period dueOn } } } }`;

async function ask(document: string, moment?: string): Promise<Data> {
  graph.forget();
  const text = moment ? document.replace('"kaihua-2023"', `"kaihua-2023", asOf: "${moment}"`) : document;
  const direct = await graph.query(text);
  expect(direct.errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  expect(await graph.queryByField(text)).toEqual(direct);
  return direct.data;
}

async function rewrite(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

/** A moment between what was written and what will be. */
async function moment(): Promise<string> {
  await sleep(20);
  const now = new Date().toISOString();
  await sleep(20);
  return now;
}

describe('the county council amends its plan, and a newer version of the data set is loaded', () => {
  it('and whoever asks as of before sees the plan as it stood: titles, promises, thresholds, statuses, what is new', async () => {
    const target = await graph.database.prisma.target.findFirstOrThrow({ where: { code: 'jobs.new' } });
    const reported = new Date();
    const figure = { targetId: target.id, period: '2023-12', periodEnd: new Date('2023-12-31'), value: 4_600 };
    const moments = { recordedAt: reported, submittedAt: reported, approvedAt: reported };
    await graph.database.prisma.observation.create({ data: { ...figure, ...moments } });
    const before = await moment();
    const [plan, jobs] = [await ask(page), await ask(details)];
    expect(jobs.plan.target).toMatchObject({ value: '5000', waypoints: [], status: { colour: 'ORANGE' } });

    await rewrite('dataset.yaml', '\nversion: 3', '\nversion: 4');
    await rewrite('dataset.yaml', 'titleEn: Kaihua County', 'titleEn: Amended plan of Kaihua County');
    await rewrite('dataset.yaml', 'place: kaihua', 'place: kaihua\n  thresholds: { yellow: 0.9, orange: 0.8 }');
    await rewrite(
      'areas/common-prosperity.yaml',
      'value: 5000, comparator: AT_LEAST',
      'value: 4800, waypoints: { 2023-06: 2000 }, comparator: AT_LEAST',
    );
    await load(graph.database, folder);
    const amended = await moment();
    const [planThen, jobsThen] = [await ask(page), await ask(details)];
    expect(planThen.plan.titleEn).toContain('Amended');
    expect(jobsThen.plan.target).toMatchObject({
      value: '4800',
      waypoints: [{ period: '2023-06', value: '2000' }],
      status: { colour: 'YELLOW' },
    });

    // The waypoint was a mistake.
    await rewrite('dataset.yaml', 'version: 4', 'version: 5');
    await rewrite('areas/common-prosperity.yaml', 'waypoints: { 2023-06: 2000 }, ', '');
    await load(graph.database, folder);
    expect((await ask(details)).plan.target.waypoints).toEqual([]);

    expect([await ask(page, before), await ask(details, before)]).toEqual([plan, jobs]);
    expect([await ask(page, amended), await ask(details, amended)]).toEqual([planThen, jobsThen]);
  });

  it('and as of long before there is the plan, as its first load brought it, without any figure', async () => {
    const { plan } = await ask(details, '2023-02-01T00:00:00Z');
    expect(plan.target).toMatchObject({ value: '5000', waypoints: [], status: { colour: 'GREY' } });
  });

  it('and a place is asked as of then too', async () => {
    const text = '{ place(code: "kaihua") { name(lang: EN) plans { nodes { title(lang: EN) } } } }';
    const then = await graph.query(text.replace('"kaihua"', '"kaihua", asOf: "2023-02-01T00:00:00Z"'));
    expect(then.data.place.plans.nodes).toEqual([{ title: "Kaihua County's plan for 2023" }]);
    expect((await graph.query(text)).data.place.plans.nodes[0].title).toContain('Amended');
  });
});
