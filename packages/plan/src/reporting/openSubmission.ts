import { encodeGlobalId, type Problem } from '@plangraph/schema';
import { reportingErrors, submissionStates } from '../errors/reporting.ts';
import { type Acting, administers, expectPlace, hasPlace, type NamedOrganisation } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';
import { type LockedPlan, type LockedSubmission, lockSubmission } from './locks.ts';

/** A submission that the viewer may see and nobody else decides on meanwhile. */
export interface OpenedSubmission {
  readonly plan: LockedPlan;
  readonly submission: LockedSubmission;
  readonly organisation: NamedOrganisation;
  readonly period: string;
}

const path = ['submission'];

/**
 * Finds the submission of a global id and locks it. Null after it has added a problem: INVALID_ID, or NOT_FOUND where the
 * viewer may not see it, so that nobody learns of others' drafts.
 */
export async function openSubmission(acting: Acting, given: string): Promise<OpenedSubmission | null> {
  const noun = 'Submission';
  const id = acting.problems.id(given, { noun, path });
  if (id === null) return null;
  const shown = await seeSubmission(acting, id);
  return shown && { ...shown, ...(await lockSubmission(acting.transaction, id)) };
}

/**
 * Finds a submission that the viewer may see, and that his key reaches, without locking it. Null after it has added NOT_FOUND.
 */
export async function seeSubmission(acting: Acting, id: number) {
  const { transaction, actor, problems } = acting;
  const found = await transaction.submission.findUnique({
    where: { id },
    select: {
      period: true,
      submittedAt: true,
      plan: { select: { placeId: true } },
      organisation: { select: { id: true, code: true, nameZh: true, nameEn: true } },
    },
  });
  const isOwn = found !== null && found.organisation.id === actor.organisation?.id;
  const isHandedIn = found !== null && found.submittedAt !== null && actor.viewer.roles.includes('approver');
  const isOpen = isHandedIn || administers(actor);
  const visible = isOwn || (found && isOpen && (await hasPlace(acting, found.plan.placeId))) ? found : null;
  const asked = { noun: 'Submission', path, key: encodeGlobalId('Submission', id) } as const;
  const shown = problems.expect(visible, asked);
  if (shown && actor.viewer.client?.areas) await expectReported(acting, id);
  return shown;
}

/** Adds a problem where a submission has figures or progress of policy areas to which the viewer's key does not reach. */
async function expectReported(acting: Acting, submissionId: number): Promise<void> {
  const area = { select: { code: true } } as const;
  const [where, { transaction }] = [{ submissionId }, acting];
  const figures = await transaction.observation.findMany({ where, select: { target: { select: { area } } } });
  const progress = await transaction.progressReport.findMany({ where, select: { measure: { select: { area } } } });
  const areas = new Set([
    ...figures.map(({ target }) => target.area?.code ?? null),
    ...progress.map(({ measure }) => measure.area?.code ?? null),
  ]);
  expectAreas(
    acting,
    [...areas].map((area) => ({ noun: 'Submission', area, path })),
  );
}

/**
 * Adds a problem where a submission is not somebody's to decide on: whoever reports sees his own organisation's, and decides
 * on it only where the plan's place is under his hand.
 */
export async function expectDecision(acting: Acting, { plan }: OpenedSubmission): Promise<void> {
  await expectPlace(acting, { noun: 'Submission', place: plan.placeId, path });
}

/** Why a submission is not taken further: it has come too far, or not far enough. Null where it is in the state. */
export function refuseState({ state }: Pick<LockedSubmission, 'state'>, wanted: 'DRAFT' | 'SUBMITTED'): Problem | null {
  if (state === wanted) return null;
  return reportingErrors.WRONG_STATE.submission({ state: submissionStates[state], wanted: submissionStates[wanted] });
}
