import type { Context, Needed, ShownRow, Standpoint } from '@plangraph/schema';
import { type Briefed, type BriefingLists, briefingOf, type OpenDue } from '../rules/briefing.ts';
import { reportingRoles } from '../rules/inbox.ts';
import { unmetAsOf } from '../rules/owedAsOf.ts';
import { countingProgress } from '../rules/progressVisibility.ts';
import { promised, stated } from '../rules/stated.ts';
import { waitingStates } from '../rules/supervision/level.ts';
import { countingShortfalls } from '../rules/supervision/shortfallVisibility.ts';
import { measureStatus } from './measureStatus.ts';
import { planNeeds, targetNeeds } from './needs.ts';
import { ownMeasureNeeds, ownTitleNeeds } from './standingPromises.ts';
import { type Status, statusOf } from './statusOf.ts';
import { titleStatus } from './titleStatus.ts';
import { todayOf } from './today.ts';

const owner = { id: true, code: true, '*': true } as const;
const promiseIds = { targetId: true, measureId: true, designationId: true } as const;
const charged = {
  responsible: {
    select: { organisation: owner },
    where: { role: { in: reportingRoles } },
    orderBy: { role: 'asc' },
  },
} as const;

const counted = {
  select: { period: true },
  where: ({ asOf }: Standpoint) => countingProgress(asOf),
} as const;

const unmet = ({ asOf }: Standpoint) => unmetAsOf(asOf);

/** What a plan needs for its briefing. */
export const briefingNeeds = {
  ...planNeeds,
  targets: {
    select: {
      ...targetNeeds,
      '*': true,
      ...charged,
      duties: { select: { period: true, dueOn: true }, where: unmet, orderBy: { periodEnd: 'asc' } },
    },
    where: promised,
    orderBy: { ordinal: 'asc' },
  },
  measures: {
    select: {
      id: true,
      ...ownMeasureNeeds,
      '*': true,
      ...charged,
      lead: owner,
      duties: { select: { period: true, periodEnd: true, dueOn: true }, where: unmet, orderBy: { periodEnd: 'asc' } },
    },
    where: stated,
    orderBy: { position: 'asc' },
  },
  designations: {
    select: { id: true, ...ownTitleNeeds, '*': true, lead: owner },
    where: stated,
    orderBy: { id: 'asc' },
  },
  // Few promises have any, so they are read by the plan and not asked for by each.
  shortfalls: {
    select: { ...promiseIds, dueOn: true },
    where: countingShortfalls,
    orderBy: { explainedAt: 'desc' },
  },
  notices: {
    select: { ...promiseIds, dueOn: true, addressee: owner },
    where: { state: { in: [...waitingStates] } },
  },
  submissions: {
    select: {
      state: true,
      period: true,
      returnedAt: true,
      returnReason: true,
      organisation: owner,
      figures: { select: { targetId: true } },
      progress: {
        select: {
          measureId: true,
          periodEnd: true,
          measure: { select: { progress: counted }, where: () => stated },
        },
      },
    },
    where: { state: { in: ['SUBMITTED', 'RETURNED'] } },
    orderBy: { recordedAt: 'asc' },
  },
} as const;

type PlanBriefed = Needed<'Plan', typeof briefingNeeds>;

/** An organisation that answers for something. */
export interface Owner {
  readonly id: number;
  readonly code: string;
  readonly '*': ShownRow;
}

/** A promise, with its status. */
export interface BriefedPromise extends Briefed<ShownRow, Owner> {
  readonly status: Status;
}

/** A report that was given back, and not handed in anew. */
export interface ReturnedReport {
  readonly organisation: Owner;
  readonly period: string;
  readonly returnedAt: string | null;
  readonly reason: string | null;
}

/** What a meeting has to know of a plan. */
export interface Briefing extends BriefingLists<ShownRow, Owner, BriefedPromise> {
  readonly returned: readonly ReturnedReport[];
}

/** What a meeting has to know of a plan on the day of the request: of one organisation, where its code is given. */
export function briefingOfPlan(
  plan: PlanBriefed,
  organisation: string | null,
  days: number,
  context: Context,
): Briefing {
  const today = todayOf(context, plan);
  const isAsked = (each: Owner | null) => organisation === null || each?.code === organisation;
  const promises = briefedPromises(plan, context).map((each) => {
    return organisation === null ? each : { ...each, open: each.open.filter((due) => isAsked(due.owner)) };
  });
  const lists = briefingOf(promises, today, days);
  return {
    ...lists,
    unexplained: lists.unexplained.filter((each) => isAsked(each.owner)),
    returned: returnedOf(plan).filter((each) => isAsked(each.organisation)),
  };
}

function briefedPromises(plan: PlanBriefed, context: Context): BriefedPromise[] {
  const waiting = waitingIn(plan.submissions);
  const [shortfalls, notices] = [Map.groupBy(plan.shortfalls, keyOf), Map.groupBy(plan.notices, keyOf)];
  const targets = plan.targets.map((target) => {
    const lead = target.responsible[0]?.organisation ?? null;
    const open = target.duties
      .filter(({ period }) => !waiting.has(`target ${target.id} ${period}`))
      .map(({ period, dueOn }): OpenDue<Owner> => ({ kind: 'REPORT', dueOn, period, owner: lead }));
    return briefed(`target ${target.id}`, target['*'], statusOf(target, plan, context), lead, open);
  });
  const measures = plan.measures.map((measure) => {
    const lead = measure.lead ?? measure.responsible[0]?.organisation ?? null;
    const status = measureStatus(measure, plan, context);
    const told = (open: OpenDue<Owner>[]) => briefed(`measure ${measure.id}`, measure['*'], status, lead, open);
    if (measure.state === 'DONE' || measure.state === 'DROPPED') return told([]);
    const owed = measure.duties
      .filter(({ periodEnd }) => !waiting.has(`measure ${measure.id} ${periodEnd}`))
      .map(({ period, dueOn }): OpenDue<Owner> => ({ kind: 'REPORT', dueOn, period, owner: lead }));
    const reached = measure.checkpoints.filter(({ reachedOn }) => reachedOn === null);
    const open = [
      ...owed,
      ...reached.map(({ dueOn }): OpenDue<Owner> => ({ kind: 'CHECKPOINT', dueOn, period: null, owner: lead })),
      ...deadline(measure.dueOn, lead),
    ];
    return told(open);
  });
  const titles = plan.designations.map((title) => {
    const settled = ['AWARDED', 'NOT_AWARDED', 'LOST'].includes(title.stage);
    return briefed(
      `title ${title.id}`,
      title['*'],
      titleStatus({ ...title, plan }, context),
      title.lead,
      settled ? [] : deadline(title.dueOn, title.lead),
    );
  });
  return [...targets, ...measures, ...titles];

  function briefed(
    key: string,
    promise: ShownRow,
    status: Status,
    owner: Owner | null,
    open: readonly OpenDue<Owner>[],
  ): BriefedPromise {
    const { standing } = status;
    const [explained] = shortfalls.get(key) ?? [];
    const isBehind = standing.colour === 'RED' || standing.colour === 'ORANGE';
    const asked = (notices.get(key) ?? []).map(({ dueOn, addressee }): OpenDue<Owner> => {
      return { kind: 'ANSWER', dueOn, period: null, owner: addressee };
    });
    const mended: OpenDue<Owner>[] =
      explained && isBehind ? [{ kind: 'CORRECTION', dueOn: explained.dueOn, period: null, owner }] : [];
    const isExplained = explained !== undefined;
    return { promise, owner, standing, status, explained: isExplained, open: [...open, ...asked, ...mended] };
  }
}

/** Which promise something is of. */
function keyOf({
  targetId,
  measureId,
  designationId,
}: Readonly<Record<keyof typeof promiseIds, number | null>>): string {
  if (targetId !== null) return `target ${targetId}`;
  return measureId === null ? `title ${designationId}` : `measure ${measureId}`;
}

function deadline(dueOn: string | null, owner: Owner | null): OpenDue<Owner>[] {
  return dueOn === null ? [] : [{ kind: 'DEADLINE', dueOn, period: null, owner }];
}

/** What was given back and is neither approved nor handed in anew. */
function returnedOf({ submissions, targets }: PlanBriefed): ReturnedReport[] {
  const open = new Set(targets.flatMap(({ id, duties }) => duties.map(({ period }) => `${id} ${period}`)));
  const waiting = waitingIn(submissions);
  return submissions
    .filter(
      ({ state, period, figures, progress }) =>
        state === 'RETURNED' &&
        (figures.some(({ targetId }) => {
          const key = `${targetId} ${period}`;
          return open.has(key) && !waiting.has(`target ${key}`);
        }) ||
          progress.some(
            ({ measureId, periodEnd, measure }) =>
              !measure?.progress.some((counting) => counting.period === period) &&
              !waiting.has(`measure ${measureId} ${periodEnd}`),
          )),
    )
    .map(({ organisation, period, returnedAt, returnReason }) => ({
      organisation,
      period,
      returnedAt,
      reason: returnReason,
    }));
}

/** The periods of targets, and the ends of those of measures, whose report waits for approval. */
function waitingIn(submissions: PlanBriefed['submissions']): ReadonlySet<string> {
  return new Set(
    submissions
      .filter(({ state }) => state === 'SUBMITTED')
      .flatMap(({ period, figures, progress }) => [
        ...figures.map(({ targetId }) => `target ${targetId} ${period}`),
        ...progress.map(({ measureId, periodEnd }) => `measure ${measureId} ${periodEnd}`),
      ]),
  );
}
