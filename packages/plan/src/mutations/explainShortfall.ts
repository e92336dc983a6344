import type { Graph } from '@plangraph/schema';
import type { declareDocumentInput } from '../objects/documentInput.ts';
import { reportingOrganisation } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { charged } from '../reporting/judges.ts';
import { lockPlan } from '../reporting/locks.ts';
import { readPromise, refuseUncharged } from '../reporting/namedPromise.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { readDay, readDocuments, readText } from '../reporting/supervisionInput.ts';
import { civilDateIn } from '../rules/civilDate.ts';
import { explanationInput, promiseInput } from './supervisionFields.ts';

/** explainShortfall: the owner of a promise says unasked why it is behind, what is done about it, and by when. */
export function declareExplainShortfall(graph: Graph, documents: ReturnType<typeof declareDocumentInput>): void {
  graph.mutation('explainShortfall', {
    description:
      'Says why a promise is behind, what is done about it and by when it is mended. Everybody reads it beside the status from then on; who has more to say says it anew. What a notice asks is answered with `answerNotice`.',
    roles: ['reporter', 'administrator'],
    judges: charged('Target', 'Measure', 'Designation'),
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED.' }),
      ...promiseInput(t),
      ...explanationInput(t, documents),
      organisation: t.string({
        description:
          'Code of the organisation that says so: for administrators only, all others speak for their own. Errors: FORBIDDEN, NOT_FOUND, RETIRED, OTHER_PLACE, NO_ORGANISATION.',
      }),
    }),
    result: { shortfall: { noun: 'Shortfall', description: 'What was said.' } },
    async run({ input, viewer, actor, transaction, moment, problems }) {
      const organisation = await reportingOrganisation({ transaction, actor, problems }, input.organisation);
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan), asked);
      const today = civilDateIn(plan?.timeZone ?? 'UTC', moment);
      const cause = readText(problems, 'cause', input.cause);
      const correction = readText(problems, 'correction', input.correction);
      const dueOn = readDay(problems, 'dueOn', input.dueOn, today);
      const named = readDocuments(problems, input.documents);
      if (!plan) return null;
      const closed = refuseClosed(plan, ['plan']);
      if (closed) problems.add(closed);
      const promise = await readPromise({ transaction, problems }, plan.id, input);
      if (!promise || !organisation) return null;
      const stranger = refuseUncharged(promise, organisation, promise.path);
      if (stranger) problems.add(stranger);
      expectAreas({ actor, problems }, [promise]);
      if (problems.found || !cause || !correction || !dueOn) return null;
      const { id } = await transaction.shortfall.create({
        data: {
          planId: plan.id,
          [promise.column]: promise.id,
          cause,
          correction,
          dueOn,
          documents: named.map((each) => ({ ...each })),
          organisationId: organisation.id,
          explainer: viewer.subject,
          explainedAt: moment,
        },
      });
      return { shortfall: id };
    },
  });
}
