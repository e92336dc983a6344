import { encodeGlobalId } from '@plangraph/schema';
import { namesOf } from '../errors/named.ts';
import { noticeStates, supervisionErrors } from '../errors/supervision.ts';
import { civilDateIn } from '../rules/civilDate.ts';
import { levelOn, type NoticeLevel, type NoticeState } from '../rules/supervision/level.ts';
import { type Acting, administers, hasPlace, type NamedOrganisation } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';
import { type LockedPlan, lockNotice } from './locks.ts';

/** A notice that somebody acts on, and nobody else meanwhile. */
export interface OpenedNotice {
  readonly id: number;
  readonly plan: LockedPlan;
  readonly state: NoticeState;
  /** The level that it has come to by today. */
  readonly level: NoticeLevel;
  /** What it is about, as the columns of an answer keep it. */
  readonly promise: { targetId: number | null; measureId: number | null; designationId: number | null };
  readonly issuer: NamedOrganisation;
  readonly addressee: NamedOrganisation;
  /** The answer that waits for a decision; null where none does. */
  readonly answer: { readonly id: number; readonly explainer: string } | null;
  readonly today: string;
  /** The moment from which on nobody else acts on the notice. */
  readonly moment: Date;
}

/** Who acts on a notice: who is asked, or who decides. */
export type NoticePart = 'ADDRESSEE' | 'ISSUER';

const path = ['notice'];
const noun = 'SupervisionNotice';
const organisation = { select: { id: true, code: true, nameZh: true, nameEn: true } } as const;
const ofArea = { select: { area: { select: { code: true } } } } as const;
const select = {
  state: true,
  actedLevel: true,
  dueOn: true,
  targetId: true,
  measureId: true,
  designationId: true,
  target: ofArea,
  measure: ofArea,
  designation: ofArea,
  issuer: organisation,
  addressee: organisation,
  plan: { select: { escalationDays: true, placeId: true } },
  answers: {
    select: { id: true, explainer: true },
    where: { acceptedAt: null, returnedAt: null },
    orderBy: { id: 'desc' },
    take: 1,
  },
} as const;

/**
 * Finds the notice of a global id, locks it, and says whether somebody may act on it: for the organisation that it asks, or for
 * the one that issued it, as whose administrators those of the plan's place and above count. Null after it has added a
 * problem: INVALID_ID, NOT_FOUND, NOT_ADDRESSEE, NOT_ISSUER, SELF_SUPERVISION, OUT_OF_SCOPE.
 */
export async function openNotice(acting: Acting, given: string, part: NoticePart): Promise<OpenedNotice | null> {
  const { transaction, problems } = acting;
  const id = problems.id(given, { noun, path });
  if (id === null) return null;
  const locked = await lockNotice(transaction, id);
  const notice = await seeNotice(acting, id, part);
  if (!locked || !notice) return null;
  const { plan, moment } = locked;
  const { issuer, addressee, targetId, measureId, designationId } = notice;
  const today = civilDateIn(plan.timeZone, moment);
  const facts = { ...notice, dueOn: notice.dueOn.toISOString().slice(0, 10) };
  return {
    id,
    plan,
    state: notice.state,
    level: levelOn(facts, notice.plan.escalationDays, today),
    promise: { targetId, measureId, designationId },
    issuer,
    addressee,
    answer: notice.answers[0] ?? null,
    today,
    moment,
  };
}

/** Finds a notice on which somebody may act, without locking it. Null after it has added NOT_FOUND; adds what stands in his way. */
export async function seeNotice(acting: Acting, id: number, part: NoticePart) {
  const { transaction, actor, problems } = acting;
  const found = await transaction.supervisionNotice.findUnique({ where: { id }, select });
  const notice = problems.expect(found, { noun, path, key: encodeGlobalId(noun, id) });
  if (!notice) return null;
  const { issuer, addressee } = notice;
  const own = actor.organisation?.id;
  if (part === 'ADDRESSEE' && own !== addressee.id)
    problems.add(supervisionErrors.NOT_ADDRESSEE({ addressee: namesOf(addressee) }));
  if (part === 'ISSUER') {
    if (own === addressee.id)
      problems.add(
        supervisionErrors.SELF_SUPERVISION.decide({ organisation: namesOf(addressee), issuer: namesOf(issuer) }),
      );
    else if (own !== issuer.id && !(administers(actor) && (await hasPlace(acting, notice.plan.placeId))))
      problems.add(supervisionErrors.NOT_ISSUER({ issuer: namesOf(issuer) }));
  }
  const area = (notice.target ?? notice.measure ?? notice.designation)?.area?.code ?? null;
  expectAreas(acting, [{ noun, area, path }]);
  return notice;
}

/** Adds NOTICE_STATE where a notice is in none of the states in which a verb takes it. */
export function expectState(
  { problems }: Pick<Acting, 'problems'>,
  { state }: Pick<OpenedNotice, 'state'>,
  ...wanted: readonly NoticeState[]
): void {
  if (wanted.includes(state)) return;
  const all = wanted.map((each) => noticeStates[each]);
  const said = { en: all.map(({ en }) => en).join(' / '), zh: all.map(({ zh }) => zh).join('、') };
  problems.add(supervisionErrors.NOTICE_STATE({ state: noticeStates[state], wanted: said }));
}
