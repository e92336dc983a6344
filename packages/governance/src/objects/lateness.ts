import {
  daysOverdue,
  type Escalation,
  type EscalationSteps,
  escalationOf,
  stepsInWords,
  todayOf,
} from '@plangraph/plan';
import type { Context, Needed } from '@plangraph/schema';
import type { Words } from '../enums.ts';

/** What says whether something that is to be resolved by a day is overdue; with `plan`, in that plan's time zone. */
export const dueNeeds = { state: true, dueOn: true, resolvedOn: true } as const;

type Judged = Needed<'EnterpriseRequest' | 'PetitionCase', typeof dueNeeds> & {
  readonly plan?: { readonly timeZone: string };
};

/** What the judgements of one noun differ in. */
interface Handled<N> {
  /** What one is called in descriptions. */
  readonly called: 'request' | 'petition';
  /** Where today is looked up, in the words of descriptions. */
  readonly today: string;
  /** States in which one is settled. */
  readonly settled: readonly string[];
  /** From how many days on one is taken up by whom. */
  readonly steps: EscalationSteps;
  /** `dueNeeds`, and where to find the plan. */
  readonly needs: N;
}

/** The three judgements of something that is to be resolved by a day, as a noun declares them: each for a derived field. */
export function latenessOf<const N>(
  { HandlingEscalation }: Words,
  { called, today, settled, steps, needs }: Handled<N>,
) {
  const judged = `Judged on today ${today}, or on the day of the moment as of which the graph is read. A ${called} that was resolved late is no longer overdue: compare \`resolvedOn\` with \`dueOn\`.`;
  const days = ({ state, dueOn, resolvedOn, plan }: Judged, context: Context) =>
    daysOverdue({ settled: settled.includes(state), dueOn, settledOn: resolvedOn }, todayOf(context, plan));
  return {
    overdue: {
      description: `Whether the day by which the ${called} is to be resolved has passed and it is not. ${judged}`,
      type: 'Boolean',
      needs,
      resolve: (record: Judged, _args: object, context: Context) => days(record, context) > 0,
    },
    daysOverdue: {
      description: `By how many days the ${called} is overdue; 0 for one in time. ${judged}`,
      type: 'Int',
      needs,
      resolve: (record: Judged, _args: object, context: Context) => days(record, context),
    },
    escalation: {
      description: `Who takes the ${called} up, by the days that it is overdue: ${stepsInWords(steps)}. ${judged}`,
      type: HandlingEscalation,
      needs,
      resolve: (record: Judged, _args: object, context: Context): Escalation =>
        escalationOf(days(record, context), steps),
    },
  } as const;
}
