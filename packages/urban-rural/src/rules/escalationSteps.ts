import type { EscalationSteps } from '@plangraph/plan';

/** From how many days after its due day a finding is taken up by whom, the latest step first. */
export const rectificationSteps: EscalationSteps = [
  { fromDay: 31, to: 'SUMMONED' },
  { fromDay: 8, to: 'SUPERVISED' },
  { fromDay: 1, to: 'REMINDED' },
];
