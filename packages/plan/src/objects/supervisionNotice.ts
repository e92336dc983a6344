import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { storedDocuments } from '../rules/supervision/documents.ts';
import { daysUnanswered, levelOn } from '../rules/supervision/level.ts';
import { noticesDue } from '../rules/supervision/noticesDue.ts';
import { todayOf } from '../status/today.ts';
import type { DocumentType } from './officialDocument.ts';
import type { PromiseType } from './planPromise.ts';

const facts = { state: true, dueOn: true, plan: { timeZone: true, escalationDays: true } } as const;

/** SupervisionNotice: asks the owner of a promise for cause, correction and a day. */
export function declareSupervisionNotice(
  graph: Graph,
  { NoticeLevel }: Pick<Words, 'NoticeLevel'>,
  OfficialDocument: DocumentType,
  PlanPromise: PromiseType,
): void {
  graph.noun('SupervisionNotice', {
    label: ['target', 'measure', 'designation', 'addressee'],
    fields: (t) => ({
      plan: t.one('plan'),
      promise: t.either(['target', 'measure', 'designation'], {
        description: 'The promise that is to be mended: a target, a measure or a title.',
        type: PlanPromise,
      }),
      level: t.derived({
        description:
          'What it counts as: while its answer is late it rises by one level for each `Plan.escalationDays`, up to TALK; an answer stops it there.',
        type: NoticeLevel,
        needs: { ...facts, actedLevel: true },
        resolve: ({ plan, ...notice }, _args, context) => levelOn(notice, plan.escalationDays, todayOf(context, plan)),
      }),
      actedLevel: t.column('actedLevel'),
      state: t.column('state'),
      dueOn: t.column('dueOn'),
      overdue: t.derived({
        description: 'Whether it waits for an answer that is late.',
        type: 'Boolean',
        needs: facts,
        resolve: ({ plan, ...notice }, _args, context) => daysUnanswered(notice, todayOf(context, plan)) > 0,
      }),
      daysOverdue: t.derived({
        description: 'By how many days its answer is late; 0 where none is awaited.',
        type: 'Int',
        needs: facts,
        resolve: ({ plan, ...notice }, _args, context) => daysUnanswered(notice, todayOf(context, plan)),
      }),
      issuedOn: t.column('issuedOn'),
      issuedAt: t.column('issuedAt'),
      issuer: t.one('issuer'),
      addressee: t.one('addressee'),
      asks: t.column('asks'),
      documents: t.derived({
        description: 'The documents that go with it, 20 at most.',
        type: [OfficialDocument],
        needs: { documents: true },
        resolve: ({ documents }) => storedDocuments(documents),
      }),
      answer: t.first('answers', {
        orderBy: { explainedAt: 'desc' },
        description:
          'The latest answer that you may see; null while there is none. Everybody sees it once it is accepted, before that its issuer, its addressee and who decides in the place.',
      }),
      answers: t.connection('answers', {
        orderBy: { explainedAt: 'asc' },
        description: 'All answers that you may see, those that were returned too.',
      }),
      closedAt: t.column('closedAt'),
      closingNote: t.column('closingNote'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['plan', 'target', 'measure', 'designation', 'state', 'actedLevel', 'issuer', 'addressee', 'dueOn'],
    orderBy: ['dueOn', 'issuedAt', 'state'],
    groupBy: ['state', 'actedLevel', 'plan.code', 'addressee.code', 'issuer.code'],
    query: {
      many: {
        name: 'supervisionNotices',
        description: 'All supervision notices, by the day on which they are to be answered.',
        where: {},
      },
      further: [
        {
          name: 'noticesDue',
          description:
            'Your inbox of notices, which comes before everything else: those that ask your organisation and are not answered; for approvers and administrators besides those that it issued and whose answer waits for a decision, or which wait to be closed. The public has none.',
          where: ({ viewer }) => noticesDue(viewer),
        },
      ],
    },
  });
  const notices = {
    orderBy: { issuedAt: 'asc' },
    description: 'The supervision notices about it, the earliest first.',
  } as const;
  graph.extend('Target', (t) => ({ notices: t.connection('notices', notices) }));
  graph.extend('Measure', (t) => ({ notices: t.connection('notices', notices) }));
  graph.extend('Designation', (t) => ({ notices: t.connection('notices', notices) }));
  graph.extend('Plan', (t) => ({
    escalationDays: t.column('escalationDays'),
    notices: t.connection('notices', {
      orderBy: { dueOn: 'asc' },
      description: 'The supervision notices about what the plan promises, by the day on which they are to be answered.',
    }),
  }));
}
