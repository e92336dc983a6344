import { civilDateIn, nextDayIn } from '@plangraph/plan';
import { type Context, type Graph, noteFreshUntil } from '@plangraph/schema';
import { rectificationItemRow } from '../imports.ts';
import { daysOverdue, type Escalation, escalationOf } from '../rules/overdue.ts';
import { rectificationMoves } from '../rules/stages.ts';

/** Findings belong to no plan, whose time zone could be asked: days change where registers are kept. */
const timeZone = 'Asia/Shanghai';

const judged =
  'Judged on today in Shanghai, or on the day of the moment as of which the graph is read. A finding that was closed late is no longer overdue: compare `closedOn` with `dueOn`.';

/** RectificationItem: a finding of an inspection that has to be put right by a day. */
export function declareRectificationItem(graph: Graph, words: { readonly RectificationEscalation: unknown }): void {
  graph.noun('RectificationItem', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      place: t.one('place'),
      organisation: t.one('organisation'),
      origin: t.column('origin'),
      state: t.column('state'),
      foundOn: t.column('foundOn'),
      dueOn: t.column('dueOn'),
      closedOn: t.column('closedOn'),
      overdue: t.derived({
        description: `Whether the day by which it is to be closed has passed and it is not. ${judged}`,
        type: 'Boolean',
        needs: { state: true, dueOn: true, closedOn: true },
        resolve: (finding, _args, context) => daysOverdue(finding, todayOf(context)) > 0,
      }),
      escalation: t.derived({
        description: `Who takes it up, by how far its due day has passed. ${judged}`,
        type: words.RectificationEscalation as 'String',
        needs: { state: true, dueOn: true, closedOn: true },
        resolve: (finding, _args, context): Escalation => escalationOf(finding, todayOf(context)),
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'organisation', 'origin', 'state', 'foundOn', 'dueOn', 'closedOn'],
    orderBy: ['code', 'dueOn', 'foundOn', 'closedOn'],
    groupBy: ['origin', 'state'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'rectificationItem', by: ['code'] }, many: 'rectificationItems' },
  });

  graph.register('RectificationItem', {
    row: rectificationItemRow,
    roles: ['reporter', 'administrator'],
    stages: { column: 'state', initial: ['OPEN'], moves: rectificationMoves, dates: { CLOSED: 'closedOn' } },
  });
}

/** The day on which an answer judges; an answer about today is fresh until midnight. */
function todayOf(context: Context): string {
  const moment = context.asOf ?? new Date();
  if (context.asOf === null) noteFreshUntil(context, nextDayIn(timeZone, moment));
  return civilDateIn(timeZone, moment);
}
