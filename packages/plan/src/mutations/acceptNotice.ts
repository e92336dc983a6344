import type { Graph } from '@plangraph/schema';
import { namesOf } from '../errors/named.ts';
import { supervisionErrors } from '../errors/supervision.ts';
import { ofNotice } from '../reporting/judges.ts';
import { expectState, openNotice } from '../reporting/openNotice.ts';
import { noticeInput } from './supervisionFields.ts';

/** acceptNotice: the issuer of a notice accepts its answer. */
export function declareAcceptNotice(graph: Graph): void {
  graph.mutation('acceptNotice', {
    description:
      'Accepts the answer to a supervision notice: everybody reads it from then on beside the status. The organisation that issued the notice does so, or an administrator of the plan’s place or above; never who answered.',
    roles: ['approver', 'administrator'],
    judges: { SupervisionNotice: ofNotice('ISSUER') },
    input: (t) => noticeInput(t, 'NOT_ISSUER, SELF_SUPERVISION, NOTICE_STATE, OUT_OF_SCOPE'),
    result: { notice: { noun: 'SupervisionNotice', description: 'The notice.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const opened = await openNotice({ transaction, actor, problems }, String(input.notice), 'ISSUER');
      if (!opened || problems.found) return null;
      const { id, answer, issuer, moment } = opened;
      expectState({ problems }, opened, 'ANSWERED');
      if (answer?.explainer === viewer.subject)
        problems.add(supervisionErrors.SELF_SUPERVISION.person({ issuer: namesOf(issuer) }));
      if (problems.found || !answer) return null;
      await transaction.shortfall.update({
        where: { id: answer.id },
        data: { acceptedAt: moment, acceptedById: actor.organisation?.id ?? null, decider: viewer.subject },
      });
      await transaction.supervisionNotice.update({ where: { id }, data: { state: 'ACCEPTED' } });
      return { notice: id };
    },
  });
}
