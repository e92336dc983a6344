import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { namesOf } from '../errors/named.ts';
import { supervisionErrors } from '../errors/supervision.ts';
import type { declareDocumentInput } from '../objects/documentInput.ts';
import { expectPlace, reportingOrganisation, retiredOrganisation } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { issued } from '../reporting/judges.ts';
import { lockPlan, lockPromise } from '../reporting/locks.ts';
import { readPromise, refuseUncharged } from '../reporting/namedPromise.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { readDay, readDocuments, readText } from '../reporting/supervisionInput.ts';
import { civilDateIn } from '../rules/civilDate.ts';
import { documentsInput, promiseInput } from './supervisionFields.ts';

/** issueNotice: whoever supervises asks an owner of a promise for cause, correction and a day. */
export function declareIssueNotice(
  graph: Graph,
  { NoticeLevel }: Pick<Words, 'NoticeLevel'>,
  documents: ReturnType<typeof declareDocumentInput>,
): void {
  graph.mutation('issueNotice', {
    description:
      'Asks an owner of a promise why it is behind, what he does about it and by when (督办). Approvers and administrators issue it, for plans of the place of their organisation and of those beneath, and never to themselves. It rises by itself while its answer is late.',
    roles: ['approver', 'administrator'],
    judges: issued,
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED, OTHER_PLACE.' }),
      ...promiseInput(t),
      addressee: t.string({
        required: true,
        description:
          'Code of the organisation that is asked: one that leads the promise or is responsible for it. Errors: NOT_FOUND, RETIRED, NOT_RESPONSIBLE, SELF_SUPERVISION, NOTICE_OPEN.',
      }),
      level: t.field({ type: NoticeLevel, required: true, description: 'How strongly it asks.' }),
      asks: t.string({
        required: true,
        description:
          'What is asked, in 1 to 2,000 characters; everybody reads it. Errors: MISSING_VALUE, TEXT_TOO_LONG.',
      }),
      dueOn: t.string({
        required: true,
        description: 'Civil date by which it is to be answered, as `2023-07-20`, from today on. Error: INVALID_VALUE.',
      }),
      ...documentsInput(t, documents),
      organisation: t.string({
        description:
          'Code of the organisation that issues it: for administrators only, all others act for their own. Errors: FORBIDDEN, NOT_FOUND, RETIRED, OTHER_PLACE, NO_ORGANISATION.',
      }),
    }),
    result: { notice: { noun: 'SupervisionNotice', description: 'The notice.' } },
    async run({ input, viewer, actor, transaction, moment: begun, problems }) {
      const acting = { transaction, actor, problems };
      const issuer = await reportingOrganisation(acting, input.organisation);
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan), asked);
      const today = civilDateIn(plan?.timeZone ?? 'UTC', begun);
      const asks = readText(problems, 'asks', input.asks);
      const dueOn = readDay(problems, 'dueOn', input.dueOn, today);
      const named = readDocuments(problems, input.documents);
      const row = await transaction.organisation.findUnique({ where: { code: input.addressee } });
      const addressee = problems.expect(row, { noun: 'Organisation', path: ['addressee'], key: input.addressee });
      if (addressee?.retiredAt) problems.add(retiredOrganisation(addressee.code, addressee.retiredAt, ['addressee']));
      if (issuer && addressee?.id === issuer.id)
        problems.add(supervisionErrors.SELF_SUPERVISION.issue({ organisation: namesOf(addressee) }));
      if (!plan) return null;
      await expectPlace(acting, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      const closed = refuseClosed(plan, ['plan']);
      if (closed) problems.add(closed);
      const promise = await readPromise(acting, plan.id, input);
      if (!promise || !addressee || !issuer) return null;
      const stranger = refuseUncharged(promise, addressee, ['addressee']);
      if (stranger) problems.add(stranger);
      expectAreas(acting, [promise]);
      const moment = await lockPromise(transaction, promise);
      const about = { [promise.column]: promise.id };
      const open = { ...about, addresseeId: addressee.id, state: { not: 'CLOSED' } } as const;
      if (await transaction.supervisionNotice.findFirst({ where: open, select: { id: true } }))
        problems.add(supervisionErrors.NOTICE_OPEN({ organisation: namesOf(addressee), promise: promise.code }));
      if (problems.found || !asks || !dueOn) return null;
      const { id } = await transaction.supervisionNotice.create({
        data: {
          planId: plan.id,
          ...about,
          actedLevel: input.level,
          asks,
          documents: named.map((each) => ({ ...each })),
          issuerId: issuer.id,
          addresseeId: addressee.id,
          issuedBy: viewer.subject,
          issuedAt: moment,
          issuedOn: new Date(today),
          dueOn,
        },
      });
      return { notice: id };
    },
  });
}
