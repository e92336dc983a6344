import { dayOf, type Entry, monthEnd, type Scene } from './records.ts';
import type { CountingWorld } from './world.ts';

/** Puts the records of a scene in the place of those that are there. */
export async function writeScene({ graph, places }: CountingWorld, scene: Scene): Promise<void> {
  const { prisma } = graph.database;
  const { year } = scene;
  const amount = (millionths: number) => (millionths / 1_000_000).toFixed(6);
  const known = ({ recorded, retired }: Entry) => ({
    recordedAt: dayOf(year, recorded),
    retiredAt: retired === null ? null : dayOf(year, retired),
  });
  const placed = (entry: Entry) => ({ placeId: places[entry.place] as number });
  // Each record has an owner of its own, so that two may speak of one period.
  const owners = (entries: readonly Entry[]) =>
    entries.map((entry, index) => ({ id: index + 1, code: `owner-${index + 1}`, nameZh: '主体', ...placed(entry) }));
  const dated = (entry: Entry, index: number) => ({
    period: `${index}`,
    periodEnd: monthEnd(year, entry),
    ...known(entry),
  });
  await prisma.enterpriseOutput.deleteMany();
  await prisma.incomeSurvey.deleteMany();
  await prisma.investmentRecord.deleteMany();
  await prisma.project.deleteMany();
  await prisma.enterprise.deleteMany();
  await prisma.enterprise.createMany({ data: owners(scene.outputs) });
  await prisma.enterpriseOutput.createMany({
    data: scene.outputs.map((entry, index) => ({
      enterpriseId: index + 1,
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
  const [builders, planned] = [owners(scene.investments), scene.projects];
  await prisma.project.createMany({ data: builders.map((project) => ({ ...project, yearInvestment: null })) });
  await prisma.investmentRecord.createMany({
    data: scene.investments.map((entry, index) => ({
      projectId: index + 1,
      amount: amount(entry.one),
      ...dated(entry, index),
    })),
  });
  await prisma.project.createMany({
    data: planned.map((entry, index) => ({
      id: builders.length + index + 1,
      code: `planned-${index}`,
      nameZh: '项目',
      yearInvestment: amount(entry.one),
      ...placed(entry),
      ...known(entry),
    })),
  });
}
