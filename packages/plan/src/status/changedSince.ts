import type { ChangedRecord, ChangedRecords, Context, Needed, ShownRow } from '@plangraph/schema';
import type { Colour } from '../rules/colour.ts';
import { type Pair, pairsOf } from '../rules/difference.ts';
import { compareBySeverity } from '../rules/severity.ts';
import { promised, stated } from '../rules/stated.ts';
import type { TitleStage } from '../rules/title/stages.ts';
import { measureStatus } from './measureStatus.ts';
import { planNeeds, targetNeeds } from './needs.ts';
import { ownMeasureNeeds, ownTitleNeeds } from './standingPromises.ts';
import { type Status, statusOf } from './statusOf.ts';
import { titleStatus } from './titleStatus.ts';

/** What a plan needs at each of two moments to say what has changed between them. */
export const changeNeeds = {
  ...planNeeds,
  targets: {
    select: {
      ...targetNeeds,
      '*': true,
      observations: {
        select: { period: true, value: true, compared: true, reason: true },
        where: targetNeeds.observations.where,
        orderBy: { periodEnd: 'asc' },
      },
    },
    where: promised,
    orderBy: { ordinal: 'asc' },
  },
  measures: { select: { ...ownMeasureNeeds, id: true, '*': true }, where: stated, orderBy: { position: 'asc' } },
  designations: { select: { ...ownTitleNeeds, id: true, '*': true }, where: stated, orderBy: { id: 'asc' } },
} as const;

type PlanRow = Needed<'Plan', typeof changeNeeds>;
type TargetRow = PlanRow['targets'][number];

/** What something was and is; null where it was not there. */
export interface Changed<Value> {
  readonly promise: ShownRow;
  readonly from: Value | null;
  readonly to: Value | null;
}

/** A figure that was approved, or revised. */
export interface ChangedFigure extends Changed<string> {
  readonly period: string;
  /** Why it was revised; null where nobody said. */
  readonly reason: string | null;
}

/** Whether the plan states a promise that it did not state before, or states it no more. */
type StatedChange = 'STATED' | 'WITHDRAWN';

/** What has changed in a plan between two moments. */
export interface PlanChanges {
  readonly statuses: readonly Changed<Colour>[];
  readonly figures: readonly ChangedFigure[];
  readonly measures: readonly Changed<Measured>[];
  readonly designations: readonly Changed<TitleStage>[];
  readonly promises: readonly { readonly promise: ShownRow; readonly change: StatedChange }[];
  /** What became of records, as a field asks that tells it: those first that have a status, the worst of them first. */
  readonly records: ChangedRecords;
}

type Measured = PlanRow['measures'][number]['state'];

/** A promise at one of the moments. */
interface Standing {
  readonly key: string;
  readonly promise: ShownRow;
  readonly status: Status;
}

/** A plan at both moments, and what became of the records of its place. */
interface Compared {
  readonly now: PlanRow;
  readonly before: PlanRow | null;
  readonly records: ChangedRecords;
}

/** What has changed in a plan since it was as it was then. */
export function changesOf(
  { now, before, records }: Compared,
  contexts: { readonly now: Context; readonly before: Context },
): PlanChanges {
  const promises = pairsOf(
    standings(now, contexts.now),
    before ? standings(before, contexts.before) : [],
    ({ key }) => key,
  );
  const statuses = promises
    .filter(({ now: after, before }) => after?.status.standing.colour !== before?.status.standing.colour)
    .toSorted((one, other) => compareBySeverity(latest(one).standing, latest(other).standing));
  return {
    statuses: statuses.map(({ now: after, before }) => ({
      promise: shownOf(after, before),
      from: before?.status.standing.colour ?? null,
      to: after?.status.standing.colour ?? null,
    })),
    figures: figuresOf(now.targets, before?.targets ?? []),
    measures: changedIn(now.measures, before?.measures ?? [], ({ state }) => state),
    designations: changedIn(now.designations, before?.designations ?? [], ({ stage }) => stage),
    promises: promises.flatMap(({ now: after, before }) => {
      if (after && before) return [];
      return [{ promise: shownOf(after, before), change: after ? ('STATED' as const) : ('WITHDRAWN' as const) }];
    }),
    records: { at: (nodes) => worstFirst(records.at(nodes), promises) },
  };
}

/** Records that have a status stand first, the worst of them first; the others as they come. */
function worstFirst(records: readonly ChangedRecord[], promises: readonly Pair<Standing>[]): readonly ChangedRecord[] {
  const standing = new Map(promises.map((pair) => [(pair.now ?? pair.before)?.key, latest(pair).standing]));
  const of = ({ noun, id }: ChangedRecord) => standing.get(`${noun} ${id}`);
  return records.toSorted((one, other) => {
    const [first, second] = [of(one), of(other)];
    if (first && second) return compareBySeverity(first, second);
    return Number(second !== undefined) - Number(first !== undefined);
  });
}

function standings(plan: PlanRow, context: Context): Standing[] {
  const { targets, measures, designations } = plan;
  return [
    ...targets.map((row) => ({ key: `Target ${row.id}`, promise: row['*'], status: statusOf(row, plan, context) })),
    ...measures.map((row) => ({
      key: `Measure ${row.id}`,
      promise: row['*'],
      status: measureStatus(row, plan, context),
    })),
    ...designations.map((row) => ({
      key: `Designation ${row.id}`,
      promise: row['*'],
      status: titleStatus({ ...row, plan }, context),
    })),
  ];
}

function latest({ now, before }: Pair<Standing>): Status {
  const found = now ?? before;
  if (!found) throw new Error('A pair has one side at least.');
  return found.status;
}

/** A promise is shown as it is; as it was, where the plan states it no more. */
function shownOf(
  now: { readonly promise: ShownRow } | undefined,
  before: { readonly promise: ShownRow } | undefined,
): ShownRow {
  const found = now ?? before;
  if (!found) throw new Error('A pair has one side at least.');
  return found.promise;
}

/** Figures that were revised, and those that are new, each in the order of the plan. */
function figuresOf(now: readonly TargetRow[], before: readonly TargetRow[]): ChangedFigure[] {
  const changed = pairsOf(now, before, ({ id }) => id).flatMap(({ now: after, before }) => {
    const promise = (after ?? before)?.['*'];
    if (!promise) return [];
    return pairsOf(after?.observations ?? [], before?.observations ?? [], ({ period }) => period)
      .filter((figure) => figure.now?.value !== figure.before?.value)
      .map((figure) => ({
        promise,
        period: (figure.now ?? figure.before)?.period ?? '',
        from: figure.before?.value ?? null,
        to: figure.now?.value ?? null,
        reason: figure.now?.reason ?? null,
      }));
  });
  const isRevised = ({ from }: ChangedFigure) => from !== null;
  return [...changed.filter(isRevised), ...changed.filter((each) => !isRevised(each))];
}

function changedIn<Row extends { readonly id: number; readonly '*': ShownRow }, Value>(
  now: readonly Row[],
  before: readonly Row[],
  told: (row: Row) => Value,
): Changed<Value>[] {
  return pairsOf(now, before, ({ id }) => id).flatMap(({ now: after, before: was }) => {
    const [from, to] = [was ? told(was) : null, after ? told(after) : null];
    const promise = (after ?? was)?.['*'];
    return promise && from !== to ? [{ promise, from, to }] : [];
  });
}
