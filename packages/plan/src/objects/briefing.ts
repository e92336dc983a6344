import { type Graph, type ShownRow, shownField } from '@plangraph/schema';
import type { BriefingItem, SilentOwner } from '../rules/briefing.ts';
import {
  type BriefedPromise,
  type Briefing,
  briefingNeeds,
  briefingOfPlan,
  type Owner,
  type ReturnedReport,
} from '../status/briefing.ts';
import { described } from './described.ts';
import { expectFirst, shortLists } from './first.ts';
import { declareCounts } from './listCounts.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

const most = 1_000;
const usual = 100;
const longest = 366;

/** Declares what a meeting has to know of a plan. */
export function declareBriefing(graph: Graph, { Status }: StatusTypes, PlanPromise: PromiseType): void {
  const { builder } = graph;
  const Organisation = graph.rowType('Organisation');
  const DueKind = builder.enumType('DueKind', {
    description: 'What is due.',
    values: described({
      REPORT: 'A figure, or progress of a measure, that is to be reported (报送).',
      CHECKPOINT: 'A checkpoint of a measure that is to be reached (节点).',
      DEADLINE: 'A measure that is to be done, or a title that is to be won (完成).',
      ANSWER: 'A supervision notice that is to be answered (督办答复).',
      CORRECTION: 'A promise that is behind and was to be mended, as its owner said (整改).',
    }),
  });
  const owned = 'The organisation whose it is to see to; null where nobody is known.';
  const Item = builder.objectRef<BriefingItem<ShownRow, Owner>>('BriefingItem').implement({
    description: 'Something that is due, or overdue.',
    fields: (t) => ({
      kind: t.field({ type: DueKind, description: 'What is due.', resolve: ({ kind }) => kind }),
      promise: shownField(t, {
        type: PlanPromise,
        description: 'The promise that it is of.',
        row: ({ promise }) => promise,
      }),
      organisation: shownField(t, {
        type: Organisation,
        nullable: true,
        description: owned,
        row: ({ owner }) => owner?.['*'] ?? null,
      }),
      dueOn: t.field({ type: 'Date', description: 'Civil date by which it is due.', resolve: ({ dueOn }) => dueOn }),
      days: t.exposeInt('days', { description: 'By how many days it is overdue; 0 where it is not.' }),
      period: t.exposeString('period', {
        nullable: true,
        description: 'The period that a report speaks of, such as `2023-06`; null for what is of none.',
      }),
    }),
  });
  const Unexplained = builder.objectRef<BriefedPromise>('UnexplainedPromise').implement({
    description: 'A promise that is red or orange, and of which nobody has said why.',
    fields: (t) => ({
      promise: shownField(t, { type: PlanPromise, description: 'The promise.', row: ({ promise }) => promise }),
      organisation: shownField(t, {
        type: Organisation,
        nullable: true,
        description: owned,
        row: ({ owner }) => owner?.['*'] ?? null,
      }),
      status: t.field({ type: Status, description: 'Where it stands.', resolve: ({ status }) => status }),
    }),
  });
  const Silent = builder.objectRef<SilentOwner<Owner>>('SilentOwner').implement({
    description: 'An organisation whose reports do not come.',
    fields: (t) => ({
      organisation: shownField(t, {
        type: Organisation,
        description: 'The organisation.',
        row: ({ owner }) => owner['*'],
      }),
      since: t.field({
        type: 'Date',
        description: 'Civil date on which the earliest of them was due.',
        resolve: ({ since }) => since,
      }),
      owed: t.exposeInt('owed', { description: 'How many figures and reports of progress are overdue.' }),
    }),
  });
  const Returned = builder.objectRef<ReturnedReport>('ReturnedReport').implement({
    description: 'A report that was given back and not handed in anew.',
    fields: (t) => ({
      organisation: shownField(t, {
        type: Organisation,
        description: 'The organisation that reported.',
        row: ({ organisation }) => organisation['*'],
      }),
      period: t.exposeString('period', { description: 'The period that it speaks of.' }),
      returnedAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When it was given back.',
        resolve: ({ returnedAt }) => returnedAt,
      }),
      reason: t.exposeString('reason', { nullable: true, description: 'Why it was given back.' }),
    }),
  });
  const { args, cut } = shortLists(graph, most, usual);
  const Counts = declareCounts<Briefing, keyof Briefing>(graph, 'BriefingCounts', 'How much a briefing has to tell.', {
    due: { description: 'How much is due within the days that are asked for.', of: ({ due }) => due.length },
    overdue: { description: 'How much is overdue.', of: ({ overdue }) => overdue.length },
    unexplained: {
      description: 'How many promises are red or orange without a word of why.',
      of: ({ unexplained }) => unexplained.length,
    },
    silent: { description: 'Of how many organisations reports do not come.', of: ({ silent }) => silent.length },
    returned: {
      description: 'How many reports were given back, as far as you may see them.',
      of: ({ returned }) => returned.length,
    },
  });
  const BriefingType = builder.objectRef<Briefing>('Briefing').implement({
    description:
      'What a meeting has to know of a plan, as of the moment that is asked about. What was handed in and waits for approval counts as seen to where you may see it.',
    fields: (t) => ({
      counts: t.field({
        type: Counts,
        description: 'How long each list is, however few of it are asked for.',
        resolve: (briefing) => briefing,
      }),
      due: t.field({
        type: [Item],
        description:
          'What is due from today on within the days that are asked for, the earliest first, and not seen to.',
        args,
        resolve: ({ due }, { first }) => cut(due, first),
      }),
      overdue: t.field({
        type: [Item],
        description: 'What is overdue, the longest first.',
        args,
        resolve: ({ overdue }, { first }) => cut(overdue, first),
      }),
      unexplained: t.field({
        type: [Unexplained],
        description: 'What is red or orange without a word of why, the worst first.',
        args,
        resolve: ({ unexplained }, { first }) => cut(unexplained, first),
      }),
      silent: t.field({
        type: [Silent],
        description: 'Whose reports do not come, who owes most first.',
        args,
        resolve: ({ silent }, { first }) => cut(silent, first),
      }),
      returned: t.field({
        type: [Returned],
        description:
          'Reports that were given back and not handed in anew, the earliest first, as far as you may see them: the public sees none.',
        args,
        resolve: ({ returned }, { first }) => cut(returned, first),
      }),
    }),
  });
  graph.extend('Plan', (t) => ({
    briefing: t.derived({
      description:
        'What a meeting has to know: what is due and overdue, what was returned, what is red without a word of why, and who has gone silent. Null, with an error: NOT_FOUND for an organisation that is not there, INVALID_VALUE.',
      type: BriefingType,
      nullable: true,
      names: { organisation: { noun: 'Organisation', by: 'code' } },
      args: builder.args((arg) => ({
        organisation: arg.string({ description: 'Code of the organisation whose it is; all when left out.' }),
        days: arg.int({ defaultValue: 7, description: `How many days ahead, up to ${longest}. Error: INVALID_VALUE.` }),
      })),
      needs: briefingNeeds,
      resolve: (plan, { organisation, days }, context) =>
        briefingOfPlan(plan, organisation ?? null, expectFirst(days, longest, 7), context),
    }),
  }));
}
