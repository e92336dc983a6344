/** How a target fares in the course of a year: its score at the beginning and at the end, 1 being as expected. */
export interface Story {
  readonly name: string;
  /** Score in the first month. */
  readonly from: number;
  /** Score in the last month. */
  readonly to: number;
  /** Month after which no report comes any more; 12 where all come. */
  readonly reportsUntil: number;
}

const steady: Story = { name: 'steady', from: 1.015, to: 1.02, reportsUntil: 12 };
const ahead: Story = { name: 'ahead', from: 1.07, to: 1.13, reportsUntil: 12 };
const nearly: Story = { name: 'nearly', from: 0.985, to: 0.97, reportsUntil: 12 };
const behind: Story = { name: 'behind', from: 0.93, to: 0.9, reportsUntil: 12 };
const failing: Story = { name: 'failing', from: 0.82, to: 0.68, reportsUntil: 12 };
const recovering: Story = { name: 'recovering', from: 0.72, to: 1.03, reportsUntil: 12 };
const fading: Story = { name: 'fading', from: 1.12, to: 0.88, reportsUntil: 12 };
const silent: Story = { name: 'silent', from: 0.99, to: 0.98, reportsUntil: 8 };

// Targets that stand side by side in a plan are often of one kind; the order spreads the stories over the kinds.
const cycle = [steady, ahead, nearly, steady, behind, recovering, steady, ahead, failing, fading, silent] as const;

/** The story of the target at a position of the plan, from 0. */
export function storyAt(position: number): Story {
  return cycle[position % cycle.length] ?? steady;
}

/** The score that a story tells for the end of a month. */
export function scoreIn({ from, to }: Story, month: number): number {
  return from + ((to - from) * (month - 1)) / 11;
}
