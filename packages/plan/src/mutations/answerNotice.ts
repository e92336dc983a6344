import type { Graph } from '@plangraph/schema';
import type { declareDocumentInput } from '../objects/documentInput.ts';
import { ofNotice } from '../reporting/judges.ts';
import { expectState, openNotice } from '../reporting/openNotice.ts';
import { readDay, readDocuments, readText } from '../reporting/supervisionInput.ts';
import { waitingStates } from '../rules/supervision/level.ts';
import { explanationInput, noticeInput } from './supervisionFields.ts';

/** answerNotice: the organisation that a notice asks says why, what it does about it, and by when. */
export function declareAnswerNotice(graph: Graph, documents: ReturnType<typeof declareDocumentInput>): void {
  graph.mutation('answerNotice', {
    description:
      'Answers a supervision notice: why the promise is behind, what is done about it and by when. The issuer accepts or returns it; everybody reads it once it is accepted.',
    roles: ['reporter', 'administrator'],
    judges: { SupervisionNotice: ofNotice('ADDRESSEE') },
    input: (t) => ({
      ...noticeInput(t, 'NOT_ADDRESSEE, NOTICE_STATE, OUT_OF_SCOPE'),
      ...explanationInput(t, documents),
    }),
    result: { notice: { noun: 'SupervisionNotice', description: 'The notice, with its answer.' } },
    async run({ input, viewer, actor, transaction, problems, moment: begun }) {
      const opened = await openNotice({ transaction, actor, problems }, String(input.notice), 'ADDRESSEE');
      const cause = readText(problems, 'cause', input.cause);
      const correction = readText(problems, 'correction', input.correction);
      const today = opened?.today ?? begun.toISOString().slice(0, 10);
      const dueOn = readDay(problems, 'dueOn', input.dueOn, today);
      const named = readDocuments(problems, input.documents);
      if (!opened) return null;
      // How far it has come is told to whom it concerns.
      if (!problems.found) expectState({ problems }, opened, ...waitingStates);
      const { id, plan, promise, addressee, level, moment } = opened;
      if (problems.found || !cause || !correction || !dueOn) return null;
      await transaction.shortfall.create({
        data: {
          planId: plan.id,
          ...promise,
          noticeId: id,
          cause,
          correction,
          dueOn,
          documents: named.map((each) => ({ ...each })),
          organisationId: addressee.id,
          explainer: viewer.subject,
          explainedAt: moment,
        },
      });
      await transaction.supervisionNotice.update({ where: { id }, data: { state: 'ANSWERED', actedLevel: level } });
      return { notice: id };
    },
  });
}
