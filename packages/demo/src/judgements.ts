import { addDays } from '@plangraph/plan';
import type { Transaction } from '@plangraph/rows';
import type { Bureaus } from './bureaus.ts';
import { insert, organisationIds } from './insert.ts';
import { type OfficeHours, workdayAfter, workdayBefore } from './officeHours.ts';
import type { DemoPlan } from './readPlan.ts';
import { scoreIn, storyAt } from './stories.ts';

/** What somebody finds of a promise that no number says, and when somebody else approves it. Moments as text. */
export interface MadeJudgement {
  readonly targetId: number;
  readonly organisation: string;
  readonly period: string;
  readonly periodEnd: string;
  readonly outcome: 'KEPT' | 'NOT_KEPT';
  readonly reason: string;
  readonly judgedAt: string;
  readonly approvedAt: string;
}

/** How long after a half year it is judged, in days. */
const afterwards = 20;
const reasons = {
  KEPT: '示例：经核查，进展符合要求。Demo: as it was promised.',
  NOT_KEPT: '示例：经核查，尚未达到要求。Demo: not yet as it was promised.',
} as const;

/** Makes up what is found of the promises without a number at the end of each half year, as their stories go. */
export function judgementsOf(plan: DemoPlan, { reporterOf }: Bureaus, hours: OfficeHours): MadeJudgement[] {
  const halves = [
    { period: `${plan.year}-H1`, periodEnd: `${plan.year}-06-30`, month: 6 },
    { period: `${plan.year}`, periodEnd: `${plan.year}-12-31`, month: 12 },
  ];
  return plan.targets.flatMap(({ id, form, area }, position) => {
    if (form !== 'QUALITATIVE') return [];
    const story = storyAt(position);
    return halves
      .filter(({ month }) => month <= story.reportsUntil)
      .map(({ period, periodEnd, month }) => {
        const outcome = scoreIn(story, month) >= 0.95 ? 'KEPT' : 'NOT_KEPT';
        const judged = workdayBefore(addDays(periodEnd, afterwards));
        const moments = {
          judgedAt: hours.afternoon(judged),
          approvedAt: hours.morning(workdayAfter(addDays(judged, 2))),
        };
        const organisation = reporterOf(area);
        return {
          targetId: id,
          organisation,
          period,
          periodEnd,
          outcome,
          reason: reasons[outcome],
          ...moments,
        } as const;
      });
  });
}

/** Writes what was found. */
export async function writeJudgements(
  transaction: Transaction,
  judgements: readonly MadeJudgement[],
  approverOf: Bureaus['approverOf'],
): Promise<void> {
  if (judgements.length === 0) return;
  const codes = judgements.flatMap(({ organisation }) => [organisation, approverOf(organisation)]);
  const ids = await organisationIds(transaction, codes);
  const rows = judgements.map(({ organisation, ...judgement }) => {
    const approver = approverOf(organisation);
    return {
      ...judgement,
      state: 'APPROVED',
      organisationId: ids.get(organisation),
      judge: `demo:${organisation}`,
      decider: `demo:${approver}`,
      approvedById: ids.get(approver),
      synthetic: true,
    };
  });
  await insert(transaction, 'Judgement', rows);
}
