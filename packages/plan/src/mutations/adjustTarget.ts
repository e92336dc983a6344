import { isCivilDate } from '@plangraph/rows';
import type { Graph, Problem } from '@plangraph/schema';
import { adjustmentErrors } from '../errors/adjustments.ts';
import type { declareDocumentInput } from '../objects/documentInput.ts';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { isDemonstrated } from '../reporting/isDemonstrated.ts';
import { ofTarget } from '../reporting/judges.ts';
import { lockPlan, lockTargets } from '../reporting/locks.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { promiseToAdjust, writeAdjustment } from '../reporting/promiseToAdjust.ts';
import { readDocument } from '../reporting/supervisionInput.ts';
import { isAdjustable, readTerms, sameTerms } from '../rules/adjustedTerms.ts';
import { civilDateIn } from '../rules/civilDate.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** adjustTarget: a decision changes what a target promises. */
export function declareAdjustTarget(
  graph: Graph,
  { OfficialDocumentInput }: ReturnType<typeof declareDocumentInput>,
): void {
  graph.mutation('adjustTarget', {
    description:
      'Changes what a target promises, by a decision: a document, a day, an organ and a reason. The promise is the new one from now on; what was promised at first stays beside it (`original`), and either can be judged against (`status(promise: ORIGINAL)`). As of a moment before, the promise is what it was then.',
    roles: ['administrator'],
    judges: { Target: ofTarget },
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED, OTHER_PLACE.' }),
      target: t.string({
        required: true,
        description: 'Code of the target. Errors: NOT_FOUND, NOT_ADJUSTABLE, ADJUSTS_NOTHING, OUT_OF_SCOPE.',
      }),
      value: t.string({
        description:
          'What is promised from now on, in the indicator’s unit: a number, or the lower end of a range; as before when left out. Errors: INVALID_NUMBER, TOO_MANY_DIGITS, NOT_WHOLE, VALUE_OUT_OF_RANGE, NOT_OF_FORM.',
      }),
      upperValue: t.string({
        description:
          'The upper end of a range from now on; as before when left out. Errors: as of `value`, RANGE_WITHOUT_WAY.',
      }),
      margin: t.string({
        description:
          'By how much a relative promise must be beyond what it is compared with from now on; as before when left out. Errors: INVALID_NUMBER, TOO_MANY_DIGITS, MARGIN_BELOW_ZERO, NOT_OF_FORM.',
      }),
      deadline: t.string({
        description:
          'Civil date by which it is promised from now on, as `2023-12-31`; as before when left out. Error: INVALID_DEADLINE.',
      }),
      document: t.field({
        type: OfficialDocumentInput,
        description:
          'The document of the decision, without which nothing is changed. Errors: DOCUMENT_MISSING, DOCUMENT_UNTITLED, DOCUMENT_UNDATED, TEXT_TOO_LONG.',
      }),
      decidedOn: t.string({
        required: true,
        description: 'Civil date on which it was decided, as `2023-07-10`, up to today. Error: DECISION_UNDATED.',
      }),
      organZh: t.string({
        required: true,
        description: 'Who decided, in Chinese, as the document writes it. Errors: ORGAN_MISSING, TEXT_TOO_LONG.',
      }),
      organEn: t.string({ description: 'The same in English. Error: TEXT_TOO_LONG.' }),
      reason: t.string({
        required: true,
        description: 'Why, in 1 to 2,000 characters; everybody reads it. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
    }),
    result: { target: { noun: 'Target', description: 'The target, as it promises now.' } },
    async run({ input, viewer, actor, transaction, moment: begun, problems }) {
      const acting = { transaction, actor, problems };
      const add = (...found: readonly (Problem | null)[]) => {
        for (const problem of found) if (problem) problems.add(problem);
      };
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan), asked);
      const texts = {
        organZh: statedText(input.organZh),
        organEn: statedText(input.organEn),
        reason: statedText(input.reason),
      };
      for (const [column, text] of Object.entries(texts)) {
        const tooLong = textTooLong(column, text);
        if (tooLong) add(problemAt(tooLong, [column]));
      }
      if (!texts.organZh) add(adjustmentErrors.ORGAN_MISSING());
      if (!texts.reason) add(adjustmentErrors.REASON_REQUIRED());
      const document = input.document ? readDocument(problems, input.document, ['document']) : null;
      if (!document) add(adjustmentErrors.DOCUMENT_MISSING());
      if (!plan) return null;
      add(refuseClosed(plan, ['plan']));
      await expectPlace(acting, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      const today = civilDateIn(plan.timeZone, begun);
      const { decidedOn, deadline } = input;
      if (!isCivilDate(decidedOn) || decidedOn > today) {
        add(adjustmentErrors.DECISION_UNDATED({ given: decidedOn.slice(0, 40), today }));
      }
      if (typeof deadline === 'string' && !(isCivilDate(deadline) && deadline >= `${plan.year}-01-01`)) {
        add(adjustmentErrors.INVALID_DEADLINE({ given: deadline.slice(0, 40), year: plan.year }));
      }
      const known = await promiseToAdjust(transaction, plan.id, input.target);
      const found = problems.expect(known, { noun: 'Target', path: ['target'], key: input.target });
      if (!found) return null;
      expectAreas(acting, [{ noun: 'Target', area: found.area, path: ['target'] }]);
      const moment = await lockTargets(transaction, [found.id]);
      // What was read before the lock may have been adjusted meanwhile.
      const promise = (await promiseToAdjust(transaction, plan.id, input.target)) ?? found;
      if (!isAdjustable(promise)) {
        add(adjustmentErrors.NOT_ADJUSTABLE({ target: promise.code, form: promise.form }));
        return null;
      }
      const { terms: next, problems: wrong } = readTerms(input, promise, promise);
      add(...wrong.map((problem) => problemAt(problem, [problem.column ?? 'value'])));
      if (sameTerms(next, promise) && !problems.found) {
        const { code, value, deadline: day } = promise;
        add(adjustmentErrors.ADJUSTS_NOTHING({ target: code, value: value ?? promise.margin ?? '0', deadline: day }));
      }
      if (problems.found || !document || !texts.organZh || !texts.reason) return null;
      await writeAdjustment(transaction, {
        promise,
        next,
        decision: { document, decidedOn, organZh: texts.organZh, organEn: texts.organEn, reason: texts.reason },
        by: { subject: viewer.subject, organisation: viewer.organisation, place: plan.placeId },
        synthetic: await isDemonstrated(transaction, plan.id),
        moment,
      });
      return { target: promise.id };
    },
  });
}
