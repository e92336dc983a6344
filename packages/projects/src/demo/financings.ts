import type { DemoRow, DemoWorld } from '@plangraph/schema';
import type { MadeProject } from './projects.ts';

const kinds = ['SPECIAL_BOND', 'LOAN', 'FUND', 'LOAN', 'CENTRAL_BUDGET', 'OTHER'] as const;

/** Money raised for every third project; for those that have not begun it is not granted yet. */
export function financings(world: DemoWorld, projects: readonly MadeProject[]): DemoRow[] {
  const random = world.random('financings');
  return projects
    .filter(({ position }) => position % 3 === 1)
    .map(({ code, startedOn, totalInvestment, enteredOn }, position) => {
      const grantedOn = startedOn && world.daysAfter(startedOn, -random.whole(5, 60));
      return {
        code: `${world.prefix}financing-${String(position + 1).padStart(2, '0')}`,
        project: code,
        kind: kinds[position % kinds.length],
        amount: String(Math.round((totalInvestment * random.whole(10, 60)) / 1000) * 10),
        grantedOn,
        recordedAt: world.recordedAt(grantedOn && grantedOn > enteredOn ? grantedOn : enteredOn),
      };
    });
}
