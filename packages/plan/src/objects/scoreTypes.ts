import { unitInWords } from '@plangraph/rows';
import { type Graph, shownField } from '@plangraph/schema';
import { headings } from '../rules/headings.ts';
import { reasonMeanings } from '../rules/reasonMeanings.ts';
import type { RuleScore } from '../rules/score/score.ts';
import type { ShownPromise, ShownRule, ShownScore } from '../status/score.ts';
import { described } from './described.ts';
import { expectFirst } from './first.ts';
import type { PromiseType } from './planPromise.ts';
import type { StatusTypes } from './status.ts';

/** The most rows of one list of a score. */
export const mostScored = 1_000;
/** How many there are where nothing is asked for. */
export const usuallyScored = 20;

/** Declares a score, what each rule brought to it, and from which promises. */
export function declareScoreTypes(graph: Graph, { Status, StatusInput }: StatusTypes, PlanPromise: PromiseType) {
  const { builder } = graph;
  const Reason = builder.enumType('ScoreReason', {
    description: 'Why a rule gave what it gave to a score.',
    values: described(reasonMeanings),
  });
  const Member = builder.objectRef<ShownPromise>('ScoredPromise').implement({
    description: 'A promise that a rule of scoring counted.',
    fields: (t) => ({
      promise: shownField(t, {
        type: PlanPromise,
        description: 'The promise itself: a target, a measure or a title.',
        row: ({ promise }) => promise,
      }),
      status: t.field({ type: Status, description: 'Where it stands.', resolve: ({ status }) => status }),
    }),
  });
  const Rule = builder.objectRef<RuleScore<ShownRule, ShownPromise>>('RuleScore').implement({
    description: 'What a rule brought to a score, and from what.',
    fields: (t) => ({
      rule: shownField(t, {
        type: graph.rowType('ScoreRule'),
        description: 'The rule.',
        row: ({ rule }) => rule.row,
      }),
      points: t.field({
        type: 'Decimal',
        description: 'The points that it adds; less than zero for red lines that were crossed, 0 for a veto.',
        resolve: ({ points }) => points,
      }),
      possible: t.field({
        type: 'Decimal',
        description: 'The points that could be had by it; 0 where nothing was due, and for all but points.',
        resolve: ({ possible }) => possible,
      }),
      cap: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'What the whole is worth at most, where a veto has struck; null otherwise.',
        resolve: ({ cap }) => cap,
      }),
      because: t.field({ type: Reason, description: 'Why so.', resolve: ({ because }) => because }),
      count: t.int({ description: 'How many promises it is about.', resolve: ({ members }) => members.length }),
      counted: t.int({
        description: 'How many of them counted: were due, brought a bonus, crossed the red line or struck the veto.',
        resolve: ({ counted }) => counted.length,
      }),
      members: t.field({
        type: [Member],
        description: 'The promises that counted, as the plan has them. Error: INVALID_VALUE.',
        args: {
          first: t.arg.int({
            defaultValue: usuallyScored,
            description: `How many at most, up to ${mostScored.toLocaleString('en')}.`,
          }),
        },
        resolve: ({ counted }, { first }) => [...counted.slice(0, expectFirst(first, mostScored, usuallyScored))],
      }),
      inputs: t.field({
        type: [StatusInput],
        description: 'All that it follows from, so that anyone can compute it again.',
        resolve: ({ inputs }) => [...inputs],
      }),
    }),
  });
  return builder.objectRef<ShownScore>('Score').implement({
    description:
      'How many points promises have by the rules of their plan, and how each rule came to it. Computed, never typed in.',
    fields: (t) => ({
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The points of all rules together, never less than 0 and never more than a veto leaves; null while nothing that gives points was due.',
        resolve: ({ value }) => value,
      }),
      possible: t.field({
        type: 'Decimal',
        description: 'The points that could be had without bonuses, of rules of which something was due.',
        resolve: ({ possible }) => possible,
      }),
      share: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          '`value` as a share of `possible`, rounded to 6 places; more than 1 with bonuses. Null with the value.',
        resolve: ({ share }) => share,
      }),
      format: t.field({
        type: graph.figureFormat(),
        description: 'How points are shown.',
        resolve: () => ({ unit: unitInWords(headings.ScoreRule.points.unit), decimals: 2 }),
      }),
      vetoed: t.exposeBoolean('vetoed', { description: 'Whether a veto has struck.' }),
      asOf: t.field({
        type: 'DateTime',
        description: 'The moment as of which it was computed: that of the query’s `asOf`, or when it was asked.',
        resolve: ({ asOf }) => asOf,
      }),
      rules: t.field({
        type: [Rule],
        description: 'What each rule brought, in the order of the rules.',
        resolve: ({ rules }) => [...rules],
      }),
    }),
  });
}
