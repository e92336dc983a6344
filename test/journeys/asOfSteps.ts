import fc from 'fast-check';
import type { AsOfWorld } from './asOfWorld.ts';

/** What a run knows of its own plan. */
export interface Run {
  readonly world: AsOfWorld;
  readonly code: string;
  readonly projects: { readonly id: string; readonly code: string; stage: string; retired: boolean }[];
}

/** One change; it may find nothing to change. */
export interface Step {
  readonly name: string;
  readonly number: number;
}

type Act = (run: Run, number: number) => Promise<unknown>;

const moves: Readonly<Record<string, string>> = { PLANNED: 'PRELIMINARY', PRELIMINARY: 'STARTED', STARTED: 'BUILDING' };
const serving = ({ projects }: Run, number: number) => {
  const found = projects.filter(({ retired }) => !retired);
  return found[number % (found.length || 1)];
};

/** What changes a plan and its records: the verbs of registers, and what a newer version of a data set writes. */
const acts: Readonly<Record<string, Act>> = {
  async create(run, number) {
    const code = `${run.code}-${run.projects.length}`;
    const [area, section] = [
      { plan: run.code, code: 'works' },
      { area: { plan: run.code, code: 'works' }, ordinal: 1 },
    ];
    const stated = {
      code,
      nameZh: `项目${number}`,
      place: run.code,
      key: number % 3 > 0,
      totalInvestment: `${number}.5`,
    };
    const project = { ...stated, ...(number % 2 ? { area, section } : { area }) };
    run.projects.push({
      id: await run.world.verb('createProject', { project }),
      code,
      stage: 'PLANNED',
      retired: false,
    });
  },
  async move(run, number) {
    const project = serving(run, number);
    const to = moves[project?.stage ?? ''];
    if (!project || !to) return;
    await run.world.verb('moveProject', { id: project.id, to, on: '2023-03-01' });
    project.stage = to;
  },
  async correct(run, number) {
    const project = serving(run, number);
    const change = { totalInvestment: String(number), nameEn: `Project ${number}`, key: number % 2 === 0 };
    if (project) await run.world.verb('changeProject', { id: project.id, change, reason: '更正' });
  },
  async retire(run, number) {
    const project = serving(run, number);
    if (!project) return;
    const { milestones } = await run.world.graph.database.prisma.project.findUniqueOrThrow({
      where: { code: project.code },
      select: { milestones: { where: { retiredAt: null } } },
    });
    if (milestones.length) return;
    await run.world.verb('retireProject', { id: project.id, reason: '重复' });
    project.retired = true;
  },
  async restore(run) {
    const project = run.projects.find(({ retired }) => retired);
    if (!project) return;
    await run.world.verb('restoreProject', { id: project.id });
    project.retired = false;
  },
  async milestone(run, number) {
    const project = serving(run, number);
    if (!project) return;
    const { prisma } = run.world.graph.database;
    const ordinal = 1 + (await prisma.milestone.count({ where: { project: { code: project.code } } }));
    const milestone = { project: project.code, ordinal, titleZh: `节点${number}`, dueOn: '2023-06-30' };
    await run.world.verb('createMilestone', { milestone });
  },
  promise: ({ code, world }, number) =>
    world.graph.database.prisma.target.updateMany({
      where: { plan: { code } },
      data: { value: number * 10, commitment: number % 2 ? 'EXPECTED' : 'STRIVEN' },
    }),
  threshold: ({ code, world }, number) =>
    world.graph.database.prisma.plan.update({
      where: { code },
      data: { thresholdGreen: 1 - number / 100, thresholdYellow: 0.5, thresholdOrange: 0.4, dueDays: number },
    }),
  waypoint: ({ code, world }, number) =>
    world.graph.database.prisma.$transaction(async (transaction) => {
      // A load of a newer version says when it was, so that what it adds was not there before.
      await transaction.$executeRaw`SELECT set_config('plangraph.moment', transaction_timestamp()::text, true)`;
      const { id } = await transaction.target.findFirstOrThrow({ where: { plan: { code }, code: 'jobs.new' } });
      const { count } = await transaction.waypoint.deleteMany({ where: { targetId: id } });
      if (!count) await transaction.waypoint.create({ data: { targetId: id, period: '2023-06', value: number } });
    }),
  title: ({ code, world }, number) =>
    world.graph.database.pool.query(
      `UPDATE "Section" SET "titleEn" = $2 WHERE "areaId" IN (SELECT a.id FROM "Area" a JOIN "Plan" p ON p.id = a."planId" WHERE p.code = $1)`,
      [code, `Title ${number}`],
    ),
  async figure({ code, world }, number) {
    const { prisma } = world.graph.database;
    const { id } = await prisma.target.findFirstOrThrow({ where: { plan: { code }, code: 'jobs.new' } });
    const moment = new Date();
    const current = { targetId: id, period: '2023-05', supersededAt: null };
    await prisma.$transaction(async (transaction) => {
      const revision = 1 + (await transaction.observation.count({ where: { targetId: id } }));
      await transaction.observation.updateMany({ where: current, data: { supersededAt: moment } });
      const moments = { recordedAt: moment, submittedAt: moment, approvedAt: moment };
      const figure = { targetId: id, period: '2023-05', periodEnd: new Date('2023-05-31'), revision, value: number };
      await transaction.observation.create({ data: { ...figure, ...moments } });
    });
  },
};

/** Any of the changes. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...Object.keys(acts)),
  number: fc.integer({ min: 1, max: 60 }),
});

/** Makes a change. */
export async function take(run: Run, { name, number }: Step): Promise<void> {
  await acts[name]?.(run, number);
}
