import { type Graph, shownField } from '@plangraph/schema';
import { colourMeanings } from '../rules/colourMeanings.ts';
import type { Input } from '../rules/inputs.ts';
import { outcomeMeanings } from '../rules/outcomeMeanings.ts';
import { ruleMeanings } from '../rules/ruleMeanings.ts';
import type { Status } from '../status/statusOf.ts';
import type { DatedPoint } from '../status/trajectory.ts';
import { described } from './described.ts';

/** The types in which a target's standing is told. */
export type StatusTypes = ReturnType<typeof declareStatus>;

/** Declares the standing of a target, and the trajectory that it is measured against. */
export function declareStatus(graph: Graph) {
  const { builder, rowType } = graph;
  const StatusColour = graph.enumType('StatusColour', {
    description: 'The colours in which county boards show where a promise stands, from the best to none.',
    values: colourMeanings,
  });
  const StatusRule = builder.enumType('StatusRule', {
    description: 'What decided a status; docs/reference/progress.md explains each rule with examples.',
    values: described(ruleMeanings),
  });
  const StatusOutcome = builder.enumType('StatusOutcome', {
    description: 'How a promise came out.',
    values: described(outcomeMeanings),
  });
  const StatusInput = builder.objectRef<Input>('StatusInput').implement({
    description: 'A fact that a status follows from, or a step between.',
    fields: (t) => ({
      name: t.exposeString('name', {
        description: 'Which fact, such as `target`, `figure.2023-06` or `threshold.green`.',
      }),
      value: t.exposeString('value', {
        nullable: true,
        description: 'The fact; decimals are exact, in the indicator’s unit. Null for what is not there.',
      }),
    }),
  });
  const Status = builder.objectRef<Status>('Status').implement({
    description:
      'Where a promise stands against what was due, judged at the last period due. Computed, never typed in.',
    fields: (t) => ({
      colour: t.field({
        type: StatusColour,
        description: 'The standing in one word.',
        resolve: ({ standing }) => standing.colour,
      }),
      expected: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The value due at the last period due, in the indicator’s unit; null where nothing is due.',
        resolve: ({ standing }) => standing.expected,
      }),
      actual: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The approved value that is judged, in the indicator’s unit; null where there is none.',
        resolve: ({ standing }) => standing.actual,
      }),
      pace: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The actual value as a share of the expected one, 1 being on time; for a promise to stay low, more than 1 is worse. Null where either is missing, or nothing above zero is expected.',
        resolve: ({ standing }) => standing.pace,
      }),
      score: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          '1 as expected, more when ahead, less when behind, whichever way the promise points; the colour follows from it by the plan’s thresholds. Null where nothing can be judged.',
        resolve: ({ standing }) => standing.score,
      }),
      period: t.string({
        nullable: true,
        description: 'The last period due, which the status speaks of, such as `2023-06`; null while none is due.',
        resolve: ({ standing }) => standing.period,
      }),
      asOf: t.field({
        type: 'DateTime',
        description:
          'The moment as of which the status was computed: that of the query’s `asOf`, or when it was asked.',
        resolve: ({ asOf }) => asOf,
      }),
      rule: t.field({
        type: StatusRule,
        description: 'What decided.',
        resolve: ({ standing }) => standing.rule,
      }),
      outcome: t.field({
        type: StatusOutcome,
        nullable: true,
        description: 'How the promise came out; null while its deadline has not passed and it is not met for good.',
        resolve: ({ standing }) => standing.outcome,
      }),
      metBefore: t.string({
        nullable: true,
        description:
          'The period whose figure had met the promise, such as `2023-06`, where a later figure took that back; null otherwise.',
        resolve: ({ standing }) => standing.metBefore,
      }),
      rules: t.int({
        description:
          'The release of the rules that found the status, such as 2: that of the plan, or the one that was asked for. What each decides stands in docs/reference/progress.md.',
        resolve: ({ release }) => release,
      }),
      shortfall: shownField(t, {
        type: rowType('Shortfall'),
        nullable: true,
        description:
          'Why the promise is behind, what is done about it and by when: the latest word of its owner, where he was asked once it is accepted. Null where there is none, and for a status that a report would give.',
        row: ({ shortfall }) => shortfall ?? null,
      }),
      inputs: t.field({
        type: [StatusInput],
        description: 'All that the status follows from, so that anyone can compute it again.',
        resolve: ({ standing }) => [...standing.inputs],
      }),
    }),
  });
  const TrajectoryPoint = builder.objectRef<DatedPoint>('TrajectoryPoint').implement({
    description: 'What is expected of a target at the end of a period.',
    fields: (t) => ({
      period: t.exposeString('period', { description: 'The period, such as `2023-Q2` or `2023-06`.' }),
      dueOn: t.field({
        type: 'Date',
        description: 'The last day on which the period’s figure is in time, in the plan’s time zone.',
        resolve: ({ dueOn }) => dueOn,
      }),
      expected: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The value expected then, in the indicator’s unit; null while nothing is expected yet.',
        resolve: ({ expected }) => expected,
      }),
    }),
  });
  return { Status, StatusColour, StatusInput, TrajectoryPoint };
}
