import { daysOverdue, escalationOf, stepsInWords, stepsOfWeeks, todayOf } from '@plangraph/plan';
import type { Context, Graph, Needed } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { rectificationItemRow } from '../imports.ts';
import { rectificationMoves } from '../rules/stages.ts';

const judged =
  'Judged on today in Shanghai, or on the day of the moment as of which the graph is read. A finding that was closed late is no longer overdue: compare `closedOn` with `dueOn`.';

/** What of a finding says whether it is overdue. */
const needs = { state: true, dueOn: true, closedOn: true } as const;

/** RectificationItem: a finding of an inspection that has to be put right by a day. */
export function declareRectificationItem(graph: Graph, words: Words): void {
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
        needs,
        resolve: (finding, _args, context) => lateness(finding, context) > 0,
      }),
      escalation: t.derived({
        description: `Who takes it up, by the days that it is overdue: ${stepsInWords(stepsOfWeeks)}. ${judged}`,
        type: words.RectificationEscalation,
        needs,
        resolve: (finding, _args, context) => escalationOf(lateness(finding, context), stepsOfWeeks),
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'organisation', 'origin', 'state', 'foundOn', 'dueOn', 'closedOn'],
    orderBy: ['code', 'dueOn', 'foundOn', 'closedOn'],
    groupBy: ['origin', 'state', 'place.code', 'organisation.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'rectificationItem', by: ['code'] }, many: 'rectificationItems' },
  });

  graph.register('RectificationItem', {
    row: rectificationItemRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place', leads: ['organisation'] },
    stages: { column: 'state', initial: ['OPEN'], moves: rectificationMoves, dates: { CLOSED: 'closedOn' } },
  });
}

/** By how many days a finding is overdue. Acceptance alone does not stop the clock. */
function lateness({ state, dueOn, closedOn }: Needed<'RectificationItem', typeof needs>, context: Context): number {
  return daysOverdue({ settled: state === 'CLOSED', dueOn, settledOn: closedOn }, todayOf(context));
}
