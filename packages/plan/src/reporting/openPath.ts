import { encodeGlobalId } from '@plangraph/schema';
import { pathErrors } from '../errors/paths.ts';
import { submissionStates } from '../errors/reporting.ts';
import { type PathPoint, pointsOf } from '../rules/path/points.ts';
import { type Acting, administers, expectPlace, hasPlace } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';
import { type LockedPlan, lockMeasures, lockPlan, lockTargets } from './locks.ts';
import type { PathPromise } from './promiseOfPath.ts';

/** A path that the viewer may decide on, and nobody else meanwhile. */
export interface OpenedPath {
  readonly id: number;
  readonly plan: LockedPlan;
  readonly promise: Pick<PathPromise, 'noun' | 'id'>;
  readonly points: readonly PathPoint[];
  readonly proposer: string;
  /** The moment from which on nobody else writes of the promise. */
  readonly moment: Date;
}

const path = ['path'];
const noun = 'Path';
const promised = {
  select: { plan: { select: { code: true, placeId: true } }, area: { select: { code: true } } },
} as const;

/**
 * Finds the path of a global id that waits to be decided on, and locks it. Null after it has added a problem: INVALID_ID,
 * NOT_FOUND where the viewer may not see it, OTHER_PLACE, WRONG_STATE.
 */
export async function openPath(acting: Acting, given: string): Promise<OpenedPath | null> {
  const { transaction, problems } = acting;
  const id = problems.id(given, { noun, path });
  const shown = id === null ? null : await seePath(acting, id);
  const plan = shown && (await lockPlan(transaction, shown.promise.plan.code));
  if (id === null || !shown || !plan) return null;
  const of: OpenedPath['promise'] =
    shown.targetId === null ? { noun: 'Measure', id: shown.measureId ?? 0 } : { noun: 'Target', id: shown.targetId };
  const moment = await (of.noun === 'Target' ? lockTargets : lockMeasures)(transaction, [of.id]);
  // What was read before the lock may have been decided on meanwhile.
  const { state, proposer, points } = await transaction.path.findUniqueOrThrow({
    where: { id },
    select: { state: true, proposer: true, points: true },
  });
  if (state !== 'SUBMITTED') {
    const told = { state: submissionStates[state], wanted: submissionStates.SUBMITTED };
    problems.add(pathErrors.WRONG_STATE(told));
  }
  return problems.found ? null : { id, plan, promise: of, points: pointsOf(points), proposer, moment };
}

/** Finds a path that the viewer may decide on, without locking it. Null after it has added NOT_FOUND; OTHER_PLACE or OUT_OF_SCOPE where he sees it all the same. */
export async function seePath(acting: Acting, id: number) {
  const { transaction, actor, problems } = acting;
  const select = { targetId: true, measureId: true, proposedById: true, target: promised, measure: promised } as const;
  const found = await transaction.path.findUnique({ where: { id }, select });
  const promise = found?.target ?? found?.measure ?? null;
  const place = promise?.plan.placeId ?? null;
  const isOwn = found !== null && actor.organisation !== null && found.proposedById === actor.organisation.id;
  const decides = actor.viewer.roles.includes('approver') || administers(actor);
  const isSeen = isOwn || (decides && (await hasPlace(acting, place)));
  const shown = problems.expect(isSeen ? found : null, { noun, path, key: encodeGlobalId(noun, id) });
  if (!shown || !promise) return null;
  await expectPlace(acting, { noun, place, path });
  expectAreas(acting, [{ noun, area: promise.area?.code ?? null, path }]);
  return { ...shown, promise };
}
