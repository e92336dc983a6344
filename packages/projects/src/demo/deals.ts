import { divide } from '@plangraph/exact';
import type { DemoRow, DemoWorld, Random } from '@plangraph/schema';
import type { MadeProject } from './projects.ts';
import { between, later } from './starts.ts';

/** CNY 100 million, in CNY 10,000. */
const large = 10_000;
/** How many large deals were signed in the year before, and how many smaller ones in the year. */
const others = { before: 12, small: 30 };
/** Among how many deals the money of a period is divided. */
const fundedTogether = 5;

/** A deal before what arrived under it is known. */
interface Signed {
  readonly code: string;
  readonly signedOn: string;
  readonly small: boolean;
}

interface Arrived {
  readonly arrivedOn: string;
  readonly amount: number;
}

/** Made-up deals, as many large ones as were reported, and the money that was reported to have arrived under them. */
export function dealRows(world: DemoWorld, projects: readonly MadeProject[]) {
  const random = world.random('deals');
  const signed = signedDeals(world, random);
  const fundings = fundingsOf(world, signed, random);
  return {
    deals: signed.map((deal, position) => {
      const funded = (fundings.get(deal.code) ?? []).reduce((sum, { amount }) => sum + amount, 0);
      return dealOf(world, { deal, position, funded, projects }, random);
    }),
    dealFundings: [...fundings].flatMap(([deal, arrived]) =>
      arrived.map(({ arrivedOn, amount }, at) => ({
        deal,
        ordinal: at + 1,
        arrivedOn,
        amount: String(amount),
        recordedAt: world.recordedAt(arrivedOn),
      })),
    ),
  };
}

function signedDeals(world: DemoWorld, random: Random): Signed[] {
  const { year, prefix } = world;
  const dates = [
    ...Array.from({ length: others.before }, () => ({
      signedOn: between(world, `${year - 1}-02-01`, `${year - 1}-12-31`, random),
      small: false,
    })),
    ...world.arrivals('signed-deals-over-100m.new').map((signedOn) => ({ signedOn, small: false })),
    ...Array.from({ length: others.small }, () => ({
      signedOn: between(world, `${year}-01-05`, `${year}-12-15`, random),
      small: true,
    })),
  ];
  return dates.map((deal, position) => ({ ...deal, code: `${prefix}deal-${String(position + 1).padStart(2, '0')}` }));
}

/** What arrived with each period, divided among large deals that were signed by its end; in CNY 10,000. */
function fundingsOf(world: DemoWorld, signed: readonly Signed[], random: Random): Map<string, Arrived[]> {
  const fundings = new Map<string, Arrived[]>();
  for (const { firstDay, lastDay, value } of world.perPeriod('funds-in-place.total')) {
    const amount = Math.round(Number(value) * large);
    const open = signed.filter(({ small, signedOn }) => !small && signedOn <= lastDay);
    const chosen = open.filter((_, at) => (at + random.whole(0, 2)) % 3 === 0).slice(-fundedTogether);
    const funded = chosen.length ? chosen : open.slice(0, 1);
    if (amount <= 0 || !funded.length) continue;
    const parts = divide(
      amount,
      funded.map(() => random.whole(2, 9)),
    );
    for (const [at, { code, signedOn }] of funded.entries()) {
      const arrivedOn = between(world, later(signedOn, firstDay), lastDay, random);
      fundings.set(code, [...(fundings.get(code) ?? []), { arrivedOn, amount: parts[at] as number }]);
    }
  }
  return fundings;
}

interface Funded {
  readonly deal: Signed;
  readonly position: number;
  /** In CNY 10,000. */
  readonly funded: number;
  readonly projects: readonly MadeProject[];
}

function dealOf(world: DemoWorld, { deal, position, funded, projects }: Funded, random: Random): DemoRow {
  const { code, signedOn, small } = deal;
  const wholly = funded >= large && position % 4 === 0;
  const cancelled = small && position % 6 === 0;
  const hoped = small ? random.whole(5, 98) * 100 : Math.ceil((funded * random.whole(11, 24)) / 1000) * 100;
  const amount = wholly ? funded : small ? hoped : Math.max(large + random.whole(0, 200) * 100, hoped);
  const project = funded > 0 ? projects[(position * 3) % projects.length] : undefined;
  const enterprises = world.made('industry', 'enterprises');
  return {
    code,
    titleZh: `示例签约项目${position + 1}`,
    titleEn: `Demo deal ${position + 1}`,
    place: world.place,
    enterprise: project?.enterprise ?? enterprises[(position * 7) % enterprises.length]?.code ?? null,
    project: project?.code ?? null,
    stage: cancelled ? 'CANCELLED' : wholly ? 'FUNDED' : funded > 0 ? 'PARTLY_FUNDED' : 'SIGNED',
    signedOn,
    amount: String(amount),
    cancelledOn: cancelled ? world.daysAfter(signedOn, random.whole(10, 60)) : null,
    recordedAt: world.recordedAt(signedOn),
  };
}
