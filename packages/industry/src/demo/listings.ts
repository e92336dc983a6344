import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { enterpriseCode } from './enterprises.ts';

const beijing = { exchangeZh: '北京证券交易所', exchangeEn: 'Beijing Stock Exchange' } as const;
const shenzhen = { exchangeZh: '深圳证券交易所', exchangeEn: 'Shenzhen Stock Exchange' } as const;
const open = { exchangeZh: null, exchangeEn: null } as const;

/** How far each case has come, and where it leads. */
const cases = [
  { stage: 'LISTED', ...shenzhen },
  { stage: 'FILED', ...beijing },
  { stage: 'FILED', ...shenzhen },
  { stage: 'NEEQ_INNOVATION', ...beijing },
  { stage: 'NEEQ_INNOVATION', ...beijing },
  { stage: 'NEEQ_BASE', ...beijing },
  { stage: 'NEEQ_BASE', ...open },
  { stage: 'NEEQ_BASE', ...open },
  { stage: 'TUTORING_FILED', ...shenzhen },
  { stage: 'TUTORING_FILED', ...open },
  { stage: 'TUTORING_FILED', ...open },
  { stage: 'WITHDRAWN', ...shenzhen },
] as const;

/** The ways of some of the largest enterprises to a stock exchange, in every stage. */
export function listingCases(world: DemoWorld): DemoRow[] {
  const random = world.random('listings');
  return cases.map((each, position) => {
    const stageOn = world.daysAfter(`${world.year}-01-09`, random.whole(0, 340));
    return {
      code: `${world.prefix}listing-${String(position + 1).padStart(2, '0')}`,
      enterprise: enterpriseCode(world, position),
      ...each,
      stageOn,
      recordedAt: world.recordedAt(stageOn),
    };
  });
}
