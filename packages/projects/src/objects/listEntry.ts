import { daysOverdue, todayOf } from '@plangraph/plan';
import type { Context, FieldBuilder, Needed } from '@plangraph/schema';
import { zoneNeeds } from './zone.ts';

/** The fields that an entry of a project's list of problems has in common with one of its list of tasks. */
export function entryFields(t: FieldBuilder<'ProjectProblem'> | FieldBuilder<'ProjectTask'>) {
  return {
    project: t.one('project'),
    ordinal: t.column('ordinal'),
    title: t.bilingual('title'),
    organisation: t.one('organisation'),
    state: t.column('state'),
    dueOn: t.column('dueOn'),
    synthetic: t.column('synthetic'),
  };
}

/** By what such lists can be filtered, ordered, grouped and searched. */
export const entryLists = {
  filter: ['project', 'organisation', 'state', 'dueOn'],
  orderBy: ['dueOn', 'state'],
  groupBy: ['state', 'project.code', 'organisation.code'],
  search: ['titleZh', 'titleEn'],
} as const;

/** What says whether an entry is overdue, besides the day on which it was settled. */
export const dueNeeds = { state: true, dueOn: true, project: { area: zoneNeeds } } as const;

/** What `overdue` means of an entry that is to be solved, or to be done. */
export function overdueUnless(settled: 'solved' | 'done'): string {
  return `Whether the day by which it is to be ${settled} has passed and it was not. Judged today, or on the day as of which the graph is read.`;
}

/** Whether an entry is overdue, given whether its state says that it is settled, and the day on which it was. */
export function isOverdue(
  { dueOn, project }: Needed<'ProjectProblem' | 'ProjectTask', typeof dueNeeds>,
  settlement: { readonly settled: boolean; readonly settledOn: string | null },
  context: Context,
): boolean {
  return daysOverdue({ dueOn, ...settlement }, todayOf(context, project.area?.plan)) > 0;
}
