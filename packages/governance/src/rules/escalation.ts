/** Who takes up what is overdue, from nobody to the leaders. */
export type Escalation = 'NONE' | 'REMINDED' | 'SUPERVISED' | 'SUMMONED';

/** From how many days after the due day something is taken up by whom, the latest step first. */
export type EscalationSteps = readonly { readonly fromDay: number; readonly to: Exclude<Escalation, 'NONE'> }[];

/** The steps of an enterprise's request: its days are few, so it is taken up soon. */
export const requestSteps: EscalationSteps = [
  { fromDay: 16, to: 'SUMMONED' },
  { fromDay: 4, to: 'SUPERVISED' },
  { fromDay: 1, to: 'REMINDED' },
];

/** The steps of a petition. */
export const petitionSteps: EscalationSteps = [
  { fromDay: 31, to: 'SUMMONED' },
  { fromDay: 8, to: 'SUPERVISED' },
  { fromDay: 1, to: 'REMINDED' },
];

/**
 * Who takes up something that is some days overdue: the later, the higher.
 *
 * @example escalationOf(5, requestSteps) // SUPERVISED
 */
export function escalationOf(days: number, steps: EscalationSteps): Escalation {
  return steps.find(({ fromDay }) => days >= fromDay)?.to ?? 'NONE';
}

/**
 * The steps in words, for descriptions, so that these follow the data.
 *
 * @example stepsInWords(requestSteps) // 'REMINDED from day 1, SUPERVISED from day 4, SUMMONED from day 16'
 */
export function stepsInWords(steps: EscalationSteps): string {
  return [...steps]
    .reverse()
    .map(({ fromDay, to }) => `${to} from day ${fromDay}`)
    .join(', ');
}
