import type { Graph } from '@plangraph/schema';
import { ofNotice } from '../reporting/judges.ts';
import { expectState, openNotice } from '../reporting/openNotice.ts';
import { readDay, readText } from '../reporting/supervisionInput.ts';
import { noticeInput } from './supervisionFields.ts';

/** returnNotice: the issuer of a notice gives its answer back. */
export function declareReturnNotice(graph: Graph): void {
  graph.mutation('returnNotice', {
    description:
      'Gives the answer to a supervision notice back, with a reason that the addressee reads and a new day by which to answer. The level to which the notice has risen stays.',
    roles: ['approver', 'administrator'],
    judges: { SupervisionNotice: ofNotice('ISSUER') },
    input: (t) => ({
      ...noticeInput(t, 'NOT_ISSUER, SELF_SUPERVISION, NOTICE_STATE, OUT_OF_SCOPE'),
      reason: t.string({
        required: true,
        description: 'Why, in 1 to 2,000 characters. Errors: MISSING_VALUE, TEXT_TOO_LONG.',
      }),
      dueOn: t.string({
        required: true,
        description: 'Civil date by which it is to be answered anew, from today on. Error: INVALID_VALUE.',
      }),
    }),
    result: { notice: { noun: 'SupervisionNotice', description: 'The notice.' } },
    async run({ input, viewer, actor, transaction, problems, moment: begun }) {
      const opened = await openNotice({ transaction, actor, problems }, String(input.notice), 'ISSUER');
      const returnReason = readText(problems, 'reason', input.reason);
      const today = opened?.today ?? begun.toISOString().slice(0, 10);
      const dueOn = readDay(problems, 'dueOn', input.dueOn, today);
      if (!opened) return null;
      if (!problems.found) expectState({ problems }, opened, 'ANSWERED');
      const { id, answer, moment } = opened;
      if (problems.found || !answer || !returnReason || !dueOn) return null;
      await transaction.shortfall.update({
        where: { id: answer.id },
        data: { returnedAt: moment, returnReason, decider: viewer.subject },
      });
      await transaction.supervisionNotice.update({ where: { id }, data: { state: 'RETURNED', dueOn } });
      return { notice: id };
    },
  });
}
