import type { Judge } from '@plangraph/schema';
import { authorityErrors } from '../errors/authority.ts';
import { reportingErrors } from '../errors/reporting.ts';
import { administers, expectPlace } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';
import { readPromise, refuseUncharged } from './namedPromise.ts';
import { type NoticePart, seeNotice } from './openNotice.ts';
import { seeSubmission } from './openSubmission.ts';

// What the rule says of a record before a verb is used, by what the verbs themselves ask: nothing is locked.

const inPlan = { plan: { select: { placeId: true } }, area: { select: { code: true } } } as const;

/** Whoever administers the place of a plan, by a key that is bound to no area. */
export const ofPlan: Judge = async (acting, id) => {
  const { placeId } = await acting.transaction.plan.findUniqueOrThrow({ where: { id }, select: { placeId: true } });
  await expectPlace(acting, { noun: 'Plan', place: placeId, path: [] });
  expectAreas(acting, [{ noun: 'Plan', area: null, path: [] }]);
};

/** Whoever administers the place of a target's plan. */
export const ofTarget: Judge = async (acting, id) => {
  const { plan, area } = await acting.transaction.target.findUniqueOrThrow({ where: { id }, select: inPlan });
  await expectPlace(acting, { noun: 'Target', place: plan.placeId, path: [] });
  expectAreas(acting, [{ noun: 'Target', area: area?.code ?? null, path: [] }]);
};

/** Whoever administers the place of a measure's plan. */
export const ofMeasure: Judge = async (acting, id) => {
  const { plan, area } = await acting.transaction.measure.findUniqueOrThrow({ where: { id }, select: inPlan });
  await expectPlace(acting, { noun: 'Measure', place: plan.placeId, path: [] });
  expectAreas(acting, [{ noun: 'Measure', area: area?.code ?? null, path: [] }]);
};

/** Whoever reports on promises of these kinds: an organisation that is charged with them. */
export function charged(...nouns: readonly ('Target' | 'Measure' | 'Designation')[]): Readonly<Record<string, Judge>> {
  return Object.fromEntries(nouns.map((noun) => [noun, judgeCharged(noun)]));
}

function judgeCharged(noun: 'Target' | 'Measure' | 'Designation'): Judge {
  return async (acting, id) => {
    const { transaction, actor, problems } = acting;
    const { organisation } = actor;
    if (!organisation) return problems.add(authorityErrors.NO_ORGANISATION.inInput());
    const text = `SELECT "code", "planId" FROM "${noun}" WHERE "id" = $1::int4`;
    const [row] = await transaction.$queryRawUnsafe<{ code: string; planId: number }[]>(text, id);
    const promise = row && (await readPromise(acting, row.planId, { [noun.toLowerCase()]: row.code }));
    if (!promise) return;
    const stranger = refuseUncharged(promise, organisation, []);
    if (stranger) problems.add(stranger);
    expectAreas(acting, [promise]);
  };
}

/** Whoever issues a notice about a promise: an organisation that administers its place; to whom is the input’s. */
export const issued: Readonly<Record<string, Judge>> = {
  Target: (acting, id) => judgeIssuer(acting, id, ofTarget),
  Measure: (acting, id) => judgeIssuer(acting, id, ofMeasure),
};

async function judgeIssuer(acting: Parameters<Judge>[0], id: number, judge: Judge): Promise<void> {
  if (!acting.actor.organisation) acting.problems.add(authorityErrors.NO_ORGANISATION.inInput());
  await judge(acting, id);
}

/** Whoever decides on a submission. */
export const ofSubmission: Judge = async (acting, id) => {
  const shown = await seeSubmission(acting, id);
  if (shown) await expectPlace(acting, { noun: 'Submission', place: shown.plan.placeId, path: [] });
};

/** Whoever goes on with a draft: the organisation that began it, and who administers its place. */
export const ofDraft: Judge = async (acting, id) => {
  const shown = await seeSubmission(acting, id);
  if (shown && shown.organisation.id !== acting.actor.organisation?.id && !administers(acting.actor))
    acting.problems.add(reportingErrors.FORBIDDEN.otherDraft({ organisation: shown.organisation.code }));
};

/** Whoever has a part in a notice. */
export const ofNotice =
  (part: NoticePart): Judge =>
  (acting, id) =>
    seeNotice(acting, id, part);
