import type { Database } from '@plangraph/database';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { plan as planDomain } from '../src/index.ts';

type Rows = Database['prisma'];
type IndicatorFacts = Partial<Parameters<Rows['indicator']['create']>[0]['data']>;
type TargetFacts = Partial<Parameters<Rows['target']['create']>[0]['data']>;
type FigureFacts = Partial<Parameters<Rows['observation']['create']>[0]['data']>;

/** A small plan for 2001, written by hand. */
export interface StatusWorld {
  readonly graph: TestGraph;
  /** Promises 12 things by the end of the year, reported monthly, unless the facts say otherwise. */
  promise(code: string, indicator?: IndicatorFacts, target?: TargetFacts): Promise<number>;
  /** Records a figure: handed in at noon UTC of a day and approved an hour later, unless the facts say otherwise. */
  report(target: string, period: string, value: string, on: string, facts?: FigureFacts): Promise<number>;
  /** Puts another figure in the place of the one that counts. */
  correct(target: string, period: string, value: string, on: string): Promise<void>;
}

/** The organisation that reports in the small plan, and one that does not. */
const [bureau, stranger] = [spine.organisation, 'other-bureau'];

/** Who asks. */
export const viewers = {
  'the public': null,
  'a person of the bureau': as('reader', bureau),
  'a person of another': as('reporter', stranger),
  'a person of none': as('reader', null),
  'an approver': as('approver', stranger),
  'an administrator': as('administrator', null),
} satisfies Record<string, Viewer | null>;

function as(role: string, organisation: string | null): Viewer {
  return { subject: role, organisation, roles: [role] };
}

/** Makes the graph of the spine with the small plan, which promises nothing yet. */
export async function statusWorld(plan: Parameters<typeof writeSpine>[1] = {}): Promise<StatusWorld> {
  const graph = await createTestGraph({ domains: [planDomain] });
  const { prisma } = graph.database;
  const citationId = await writeSpine(graph.database, plan);
  const bureauRow = await prisma.organisation.findUniqueOrThrow({ where: { code: bureau } });
  const { placeId } = bureauRow;
  const other = { code: stranger, nameZh: '别局', nameEn: 'Other', kind: 'BUREAU', placeId } as const;
  await prisma.organisation.create({ data: other });
  const { id: planId } = await prisma.plan.findUniqueOrThrow({ where: { code: spine.plan } });
  const section = await prisma.section.findFirstOrThrow();
  const unit = await prisma.unit.create({
    data: { code: 'COUNT', symbolZh: '个', symbolEn: '', base: 'COUNT', factor: 1 },
  });
  const idOf = async (code: string) =>
    (await prisma.target.findUniqueOrThrow({ where: { planId_code: { planId, code } } })).id;
  const world: StatusWorld = {
    graph,
    async promise(code, indicator = {}, target = {}) {
      const { id } = await prisma.indicator.create({
        data: {
          code,
          nameZh: `${code}（中文）`,
          nameEn: code,
          kind: 'COUNT',
          direction: 'HIGHER_IS_BETTER',
          frequency: 'MONTHLY',
          accounting: 'YEAR_TO_DATE',
          aggregation: 'SUM',
          ...(indicator as object),
          unitId: unit.id,
        },
      });
      const made = await prisma.target.create({
        data: {
          ordinal: id,
          value: 12,
          comparator: 'AT_LEAST',
          commitment: 'ENSURED',
          deadline: new Date('2001-12-31'),
          areaId: section.areaId,
          sectionId: section.id,
          ...(target as object),
          code,
          planId,
          indicatorId: id,
          citationId,
        },
      });
      return made.id;
    },
    async report(target, period, value, on, facts = {}) {
      const { id } = await prisma.observation.create({
        data: {
          value,
          period,
          periodEnd: lastDayOf(period),
          recordedAt: new Date(`${on}T12:00:00Z`),
          submittedAt: new Date(`${on}T12:00:00Z`),
          approvedAt: new Date(`${on}T13:00:00Z`),
          submittedById: bureauRow.id,
          ...(facts as object),
          targetId: await idOf(target),
        },
      });
      return id;
    },
    async correct(target, period, value, on) {
      const targetId = await idOf(target);
      const moment = new Date(`${on}T13:00:00Z`);
      const { revision } = await prisma.observation.findFirstOrThrow({
        where: { targetId, period, approvedAt: { not: null }, supersededAt: null },
      });
      await prisma.observation.updateMany({ where: { targetId, period, revision }, data: { supersededAt: moment } });
      await world.report(target, period, value, on, { revision: revision + 1, reason: 'A digit was wrong.' });
    },
  };
  return world;
}

function lastDayOf(period: string): Date {
  const [year, rest = ''] = period.split('-');
  const month = rest.startsWith('Q') ? Number(rest.slice(1)) * 3 : Number(rest || 12);
  return new Date(Date.UTC(Number(year), month, 0));
}
