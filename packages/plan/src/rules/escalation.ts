/** Who takes up what is overdue, from nobody to the leaders. */
export type Escalation = 'NONE' | 'REMINDED' | 'SUPERVISED' | 'SUMMONED';

/** From how many days after the due day something is taken up by whom, the latest step first. */
export type EscalationSteps = readonly { readonly fromDay: number; readonly to: Exclude<Escalation, 'NONE'> }[];

/** The steps of what is put right within weeks, such as a finding or a petition. */
export const stepsOfWeeks: EscalationSteps = [
  { fromDay: 31, to: 'SUMMONED' },
  { fromDay: 8, to: 'SUPERVISED' },
  { fromDay: 1, to: 'REMINDED' },
];

/**
 * Who takes up something that is some days overdue: the later, the higher.
 *
 * @example escalationOf(5, [{ fromDay: 4, to: 'SUPERVISED' }, { fromDay: 1, to: 'REMINDED' }]) // 'SUPERVISED'
 */
export function escalationOf(days: number, steps: EscalationSteps): Escalation {
  return steps.find(({ fromDay }) => days >= fromDay)?.to ?? 'NONE';
}

/**
 * The steps in words, for descriptions, so that these follow the data.
 *
 * @example stepsInWords([{ fromDay: 4, to: 'SUPERVISED' }, { fromDay: 1, to: 'REMINDED' }]) // 'REMINDED from day 1, SUPERVISED from day 4'
 */
export function stepsInWords(steps: EscalationSteps): string {
  return [...steps]
    .reverse()
    .map(({ fromDay, to }) => `${to} from day ${fromDay}`)
    .join(', ');
}

/**
 * The days of one step in words.
 *
 * @example daysInWords([{ fromDay: 4, to: 'SUPERVISED' }, { fromDay: 1, to: 'REMINDED' }], 'REMINDED') // 'up to 3 days late'
 */
export function daysInWords(steps: EscalationSteps, step: EscalationSteps[number]['to']): string {
  const place = steps.findIndex(({ to }) => to === step);
  const [from, until] = [steps[place]?.fromDay ?? 0, (steps[place - 1]?.fromDay ?? 0) - 1];
  if (place === 0) return `more than ${from - 1} days late`;
  return from > 1 ? `${from} to ${until} days late` : `up to ${until} days late`;
}
