import type { Database } from '@plangraph/database';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, sendMutation, type TestGraph, template } from '@plangraph/testing';
import { plan } from '../../src/index.ts';
import { dueDayOf, periodsOf } from '../../src/rules/calendar.ts';

/** A reporter of the technology bureau, one of the labour bureau, two approvers, and an administrator. */
export const people = {
  tech: { subject: 'li', organisation: 'tech', roles: ['reporter'] },
  colleague: { subject: 'sun', organisation: 'tech', roles: ['reporter', 'approver'] },
  labour: { subject: 'wang', organisation: 'labour', roles: ['reporter'] },
  office: { subject: 'zhao', organisation: 'office', roles: ['approver'] },
  statistics: { subject: 'qian', organisation: 'statistics', roles: ['approver', 'reader'] },
  administrator: { subject: 'root', organisation: null, roles: ['administrator'] },
} as const satisfies Record<string, Viewer>;

/** Indicators of each kind, with who leads: code, kind, rhythm, unit, leading organisation. */
const indicators = [
  ['high-tech-enterprises.new', 'COUNT', 'QUARTERLY', 'ENTERPRISE', 'tech'],
  ['jobs.new', 'COUNT', 'MONTHLY', 'PERSON', 'tech'],
  ['residents', 'COUNT', 'MONTHLY', 'PERSON_10K', 'tech'],
  ['output', 'AMOUNT', 'MONTHLY', 'CNY_100M', 'tech'],
  ['visitors', 'AMOUNT', 'QUARTERLY', 'PERSON_10K', 'tech'],
  ['forest', 'LEVEL', 'QUARTERLY', 'PERCENT', 'tech'],
  ['gdp.growth', 'GROWTH', 'MONTHLY', 'PERCENT', 'tech'],
  ['start-rate', 'RATIO', 'MONTHLY', 'PERCENT', 'tech'],
  ['income-ratio', 'RATIO', 'MONTHLY', 'TIMES', 'tech'],
  ['bridge', 'MILESTONE', 'QUARTERLY', 'TIMES', 'tech'],
  ['urban-income', 'AMOUNT', 'MONTHLY', 'CNY_100M', 'labour'],
  ['unassigned', 'COUNT', 'MONTHLY', 'PERSON', null],
] as const;

const units = { ENTERPRISE: '1', PERSON: '1', PERSON_10K: '10000', CNY_100M: '100000000', PERCENT: '0.01', TIMES: '1' };

/** Writes the smallest plan on which everything about reporting can be told. */
async function fill({ prisma }: Database): Promise<void> {
  const named = (name: string) => ({ nameZh: `${name}（中文）`, nameEn: name });
  const titled = (title: string) => ({ titleZh: `${title}（中文）`, titleEn: title });
  const place = await prisma.place.create({ data: { code: 'county', ...named('County'), kind: 'COUNTY' } });
  const organisations = new Map<string, number>();
  for (const code of ['tech', 'labour', 'office', 'statistics']) {
    const data = { code, ...named(code), kind: 'BUREAU', placeId: place.id } as const;
    organisations.set(code, (await prisma.organisation.create({ data })).id);
  }
  const document = await prisma.sourceDocument.create({ data: { code: 'report', ...titled('Report') } });
  const cited = { documentId: document.id, path: 'headline/1', legibility: 'CLEAR' } as const;
  const citation = await prisma.citation.create({ data: cited });
  const made = { code: 'kaihua-2023', ...titled('Plan'), year: 2023, placeId: place.id } as const;
  const { id: planId } = await prisma.plan.create({ data: made });
  const area = await prisma.area.create({ data: { planId, code: 'works', ordinal: 1, ...titled('Works') } });
  const unitIds = new Map<string, number>();
  for (const [code, factor] of Object.entries(units)) {
    const data = { code, symbolZh: code, symbolEn: code, base: code, factor };
    unitIds.set(code, (await prisma.unit.create({ data })).id);
  }
  for (const [index, [code, kind, frequency, unit, lead]] of indicators.entries()) {
    const accounting = code === 'visitors' || code === 'start-rate' ? 'PER_PERIOD' : 'YEAR_TO_DATE';
    const indicator = await prisma.indicator.create({
      data: {
        code,
        ...named(code),
        unitId: unitIds.get(unit) ?? 0,
        kind,
        direction: 'HIGHER_IS_BETTER',
        frequency,
        accounting,
        aggregation: 'NONE',
        maximum: kind === 'LEVEL' || code === 'start-rate' ? '100' : null,
      },
    });
    const target = await prisma.target.create({
      data: {
        planId,
        areaId: area.id,
        indicatorId: indicator.id,
        code,
        ordinal: index + 1,
        value: kind === 'MILESTONE' ? '1' : '12',
        comparator: 'AT_LEAST',
        commitment: 'PLAIN',
        deadline: new Date('2023-12-31'),
        citationId: citation.id,
      },
    });
    const organisationId = organisations.get(lead ?? '');
    if (organisationId)
      await prisma.responsibility.create({ data: { organisationId, role: 'LEAD', targetId: target.id } });
    await prisma.reportingDuty.createMany({
      data: periodsOf({ kind, frequency, year: 2023 }).map((period) => ({
        targetId: target.id,
        period: period.code,
        periodEnd: new Date(period.lastDay),
        dueOn: new Date(dueDayOf(period, 10)),
      })),
    });
  }
}

/** The input of a report, beside its key. */
export interface ReportInput {
  readonly period?: string;
  readonly plan?: string;
  readonly draft?: boolean;
  readonly organisation?: string;
  readonly vintage?: string;
  readonly figures: readonly Readonly<Record<string, unknown>>[];
}

/** A problem as a client receives it. */
interface Told {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly messageZh: string;
  readonly cure: string;
}

/** What a verb led to, as a client receives it. */
export interface Result {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  readonly submission: any;
  readonly errors: readonly Told[];
}

const told = 'errors { code path message(lang: EN) messageZh: message(lang: ZH) cure(lang: EN) }';
const shown =
  'submission { id state period mine replaced figures { target { code } period value revision state reason } }';

/** A graph of the spine alone on a database of its own, and the verbs of reporting. */
export async function reportingWorld() {
  await template('reporting', fill);
  const graph = await createTestGraph({ domains: [plan], from: 'reporting' });
  return { graph, ...verbsOn(graph) };
}

/** The verbs of reporting, through the front door; each call is an intent of its own unless a key is given. */
function verbsOn(graph: TestGraph) {
  const send = (
    name: string,
    input: Readonly<Record<string, unknown>>,
    viewer: Viewer | null,
    show = shown,
  ): Promise<Result> => sendMutation(graph, name, { input, shows: `${show} ${told}`, viewer });
  return {
    send,
    submit: (viewer: Viewer | null, input: ReportInput) =>
      send('submitFigures', { plan: 'kaihua-2023', period: '2023-03', ...input }, viewer),
    handIn: (viewer: Viewer | null, submission: string) => send('submitDraft', { submission }, viewer),
    approve: (viewer: Viewer | null, submission: string) => send('approveSubmission', { submission }, viewer),
    giveBack: (viewer: Viewer | null, submission: string, reason = 'Check the denominator.') =>
      send('returnSubmission', { submission, reason }, viewer),
  };
}

/** The codes of problems and where they stand, in the order told. */
export function codesOf({ errors }: Pick<Result, 'errors'>): string[] {
  return errors.map(({ code, path }) => [code, ...path].join(' '));
}
