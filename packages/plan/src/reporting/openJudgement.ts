import type { Problem } from '@plangraph/schema';
import { type Acting, administers, expectPlace, hasPlace } from './actingOrganisation.ts';
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
const words = { DRAFT: '草稿', SUBMITTED: '待审', APPROVED: '已通过', RETURNED: '已退回' } as const;

/**
 * Finds the judgement of a global id that waits to be decided on, and locks it. Null after it has added a problem: INVALID_ID,
 * NOT_FOUND where the viewer may not see it, OTHER_PLACE, WRONG_STATE.
 */
export async function openJudgement(acting: Acting, given: string): Promise<OpenedJudgement | null> {
  const { transaction, actor, problems } = acting;
  const noun = 'Judgement';
  const id = problems.id(given, { noun, path });
  if (id === null) return null;
  const select = { targetId: true, organisationId: true, target: { select: { plan: { select: { code: true } } } } };
  const found = await transaction.judgement.findUnique({ where: { id }, select });
  const plan = found ? await lockPlan(transaction, found.target.plan.code) : undefined;
  const isOwn = found !== null && actor.organisation !== null && found.organisationId === actor.organisation.id;
  const decides = actor.viewer.roles.includes('approver') || administers(actor);
  const isSeen = plan !== undefined && (isOwn || (decides && (await hasPlace(acting, plan.placeId))));
  const shown = problems.expect(isSeen ? found : null, { noun, path, key: given });
  if (!shown || !plan) return null;
  await expectPlace(acting, { noun, place: plan.placeId, path });
  const moment = await lockTargets(transaction, [shown.targetId]);
  // What was read before the lock may have been decided on meanwhile.
  const { state, judge } = await transaction.judgement.findUniqueOrThrow({
    where: { id },
    select: { state: true, judge: true },
  });
  if (state !== 'SUBMITTED') problems.add(decided(state));
  return problems.found ? null : { id, plan, judge, moment };
}

function decided(state: keyof typeof words): Problem {
  return {
    code: 'WRONG_STATE',
    path,
    message: {
      en: `The judgement is ${state}; only one that is SUBMITTED is decided on.`,
      zh: `该评判当前状态为${words[state]}，仅待审的评判可作决定。`,
    },
    cure: {
      en: 'Read it again; what has changed is judged anew with submitJudgement.',
      zh: '请重新查询；情况有变时请用 submitJudgement 重新评判。',
    },
  };
}
