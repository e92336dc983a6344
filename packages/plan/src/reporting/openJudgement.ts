import { encodeGlobalId } from '@plangraph/schema';
import { reportingErrors, submissionStates } from '../errors/reporting.ts';
import { type Acting, administers, expectPlace, hasPlace } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';
import { type LockedPlan, lockPlan, lockTargets } from './locks.ts';

/** A judgement that the viewer may decide on, and nobody else meanwhile. */
export interface OpenedJudgement {
  readonly id: number;
  readonly plan: LockedPlan;
  readonly judge: string;
  /** The moment from which on nobody else writes of the target. */
  readonly moment: Date;
}

const path = ['judgement'];
const noun = 'Judgement';

/**
 * Finds the judgement of a global id that waits to be decided on, and locks it. Null after it has added a problem: INVALID_ID,
 * NOT_FOUND where the viewer may not see it, OTHER_PLACE, WRONG_STATE.
 */
export async function openJudgement(acting: Acting, given: string): Promise<OpenedJudgement | null> {
  const { transaction, problems } = acting;
  const id = problems.id(given, { noun, path });
  const shown = id === null ? null : await seeJudgement(acting, id);
  const plan = shown && (await lockPlan(transaction, shown.target.plan.code));
  if (id === null || !shown || !plan) return null;
  const moment = await lockTargets(transaction, [shown.targetId]);
  // What was read before the lock may have been decided on meanwhile.
  const { state, judge } = await transaction.judgement.findUniqueOrThrow({
    where: { id },
    select: { state: true, judge: true },
  });
  if (state !== 'SUBMITTED') {
    const told = { state: submissionStates[state], wanted: submissionStates.SUBMITTED };
    problems.add(reportingErrors.WRONG_STATE.judgement(told));
  }
  return problems.found ? null : { id, plan, judge, moment };
}

/** Finds a judgement that the viewer may decide on, without locking it. Null after it has added NOT_FOUND; OTHER_PLACE or OUT_OF_SCOPE where he sees it all the same. */
export async function seeJudgement(acting: Acting, id: number) {
  const { transaction, actor, problems } = acting;
  const ofPlan = { select: { code: true, placeId: true } } as const;
  const target = { select: { plan: ofPlan, area: { select: { code: true } } } } as const;
  const select = { targetId: true, organisationId: true, target } as const;
  const found = await transaction.judgement.findUnique({ where: { id }, select });
  const place = found?.target.plan.placeId ?? null;
  const isOwn = found !== null && actor.organisation !== null && found.organisationId === actor.organisation.id;
  const decides = actor.viewer.roles.includes('approver') || administers(actor);
  const isSeen = isOwn || (decides && (await hasPlace(acting, place)));
  const shown = problems.expect(isSeen ? found : null, { noun, path, key: encodeGlobalId(noun, id) });
  if (!shown) return null;
  await expectPlace(acting, { noun, place, path });
  expectAreas(acting, [{ noun, area: shown.target.area?.code ?? null, path }]);
  return shown;
}
