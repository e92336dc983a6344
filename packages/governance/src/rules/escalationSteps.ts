import type { EscalationSteps } from '@plangraph/plan';

/** The steps of an enterprise's request: its days are few, so it is taken up soon. */
export const requestSteps: EscalationSteps = [
  { fromDay: 16, to: 'SUMMONED' },
  { fromDay: 4, to: 'SUPERVISED' },
  { fromDay: 1, to: 'REMINDED' },
];
