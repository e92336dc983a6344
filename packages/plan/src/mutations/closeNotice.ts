import type { Graph } from '@plangraph/schema';
import { noticeStates, supervisionErrors } from '../errors/supervision.ts';
import { ofNotice } from '../reporting/judges.ts';
import { expectState, openNotice } from '../reporting/openNotice.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';
import { noticeInput } from './supervisionFields.ts';

/** closeNotice: what a notice asked for is mended. */
export function declareCloseNotice(graph: Graph): void {
  graph.mutation('closeNotice', {
    description:
      'Closes a supervision notice whose answer was accepted. None closes without; one that asks in vain rises until it is answered.',
    roles: ['approver', 'administrator'],
    judges: { SupervisionNotice: ofNotice('ISSUER') },
    input: (t) => ({
      ...noticeInput(t, 'NOT_ISSUER, SELF_SUPERVISION, NO_ACCEPTED_ANSWER, NOTICE_STATE, OUT_OF_SCOPE'),
      note: t.string({ description: 'What is to be said, in 2,000 characters at most. Error: TEXT_TOO_LONG.' }),
    }),
    result: { notice: { noun: 'SupervisionNotice', description: 'The notice.' } },
    async run({ input, actor, transaction, problems }) {
      const closingNote = statedText(input.note);
      const tooLong = textTooLong('note', closingNote);
      if (tooLong) problems.add(problemAt(tooLong, ['note']));
      const opened = await openNotice({ transaction, actor, problems }, String(input.notice), 'ISSUER');
      if (!opened || problems.found) return null;
      const { id, state, moment } = opened;
      if (state === 'CLOSED') expectState({ problems }, opened, 'ACCEPTED');
      else if (state !== 'ACCEPTED') problems.add(supervisionErrors.NO_ACCEPTED_ANSWER({ state: noticeStates[state] }));
      if (problems.found) return null;
      const closed = { state: 'CLOSED', closedAt: moment, closingNote } as const;
      await transaction.supervisionNotice.update({ where: { id }, data: closed });
      return { notice: id };
    },
  });
}
