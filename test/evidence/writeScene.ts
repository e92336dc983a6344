import { dayOf, type Entry, monthEnd, type Scene } from './records.ts';
import type { CountedPlan, CountingWorld } from './world.ts';

/** Writes the records of a scene where a new plan counts them. */
export async function writeScene(world: CountingWorld, scene: Scene): Promise<CountedPlan> {
  const { prisma } = world.graph.database;
  const plan = await world.newPlan(scene.year);
  const { year } = scene;
  const amount = (millionths: number) => (millionths / 1_000_000).toFixed(6);
  const known = ({ recorded, retired }: Entry) => ({
    recordedAt: dayOf(year, recorded),
    retiredAt: retired === null ? null : dayOf(year, retired),
  });
  const placed = (entry: Entry) => ({ placeId: plan.places[entry.place] });
  // Each record has an owner of its own, so that two may speak of one period.
  const owner = (kind: string, entry: Entry, index: number) => ({
    code: `${plan.code}-${kind}-${index}`,
    nameZh: '主体',
    recordedAt: dayOf(year, -500),
    ...placed(entry),
  });
  const dated = (entry: Entry, index: number) => ({
    period: `${index}`,
    periodEnd: monthEnd(year, entry),
    ...known(entry),
  });
  const makers = await prisma.enterprise.createManyAndReturn({
    data: scene.outputs.map((entry, index) => owner('maker', entry, index)),
  });
  await prisma.enterpriseOutput.createMany({
    data: scene.outputs.map((entry, index) => ({
      enterpriseId: makers[index]?.id as number,
      output: amount(entry.one),
      valueAdded: entry.other === null ? null : amount(entry.other),
      ...dated(entry, index),
    })),
  });
  await prisma.incomeSurvey.createMany({
    data: scene.surveys.map((entry, index) => ({
      urban: amount(entry.one),
      rural: amount(entry.other ?? 0),
      ...placed(entry),
      ...dated(entry, index),
    })),
  });
  const building = await prisma.project.createManyAndReturn({
    data: scene.investments.map((entry, index) => owner('building', entry, index)),
  });
  await prisma.investmentRecord.createMany({
    data: scene.investments.map((entry, index) => ({
      projectId: building[index]?.id as number,
      amount: amount(entry.one),
      ...dated(entry, index),
    })),
  });
  await prisma.project.createMany({
    data: scene.projects.map((entry, index) => ({
      ...owner('planned', entry, index),
      yearInvestment: amount(entry.one),
      ...known(entry),
    })),
  });
  return plan;
}
