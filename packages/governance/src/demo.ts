import type { Demo, DemoWorld, Random } from '@plangraph/schema';

const count = 48;
/** How many days a request may take. */
const grace = 15;

const matters = [
  '示例：申请用电增容',
  '示例：咨询技改补助',
  '示例：员工子女入学',
  '示例：园区道路修缮',
  '示例：不动产登记',
] as const;

/** Made-up requests of made-up enterprises: resolved in time, resolved late, answered only, and left without an answer. */
export const demo: Demo = {
  bureau: { code: 'services', nameZh: '示例营商环境办公室', nameEn: 'Demo office for the business environment' },
  records: (world) => {
    const random = world.random('requests');
    return { enterpriseRequests: Array.from({ length: count }, (_, position) => requestOf(world, position, random)) };
  },
};

function requestOf(world: DemoWorld, position: number, random: Random) {
  const enterprises = world.made('industry', 'enterprises');
  const receivedOn = world.daysAfter(`${world.year}-01-04`, Math.floor((position * 350) / count) + random.whole(0, 5));
  const answeredOn = world.daysAfter(receivedOn, random.whole(1, 6));
  const resolvedOn = world.daysAfter(answeredOn, random.whole(2, position % 6 === 5 ? 30 : 8));
  return {
    code: `${world.prefix}request-${String(position + 1).padStart(3, '0')}`,
    plan: world.plan,
    enterprise: enterprises[random.whole(0, enterprises.length - 1)]?.code,
    title: random.pick(matters),
    receivedOn,
    dueOn: world.daysAfter(receivedOn, grace),
    ...outcomeOf(world, position, { receivedOn, answeredOn, resolvedOn }),
  };
}

/** Every eighth is answered only, every twelfth is not even that. */
function outcomeOf(
  world: DemoWorld,
  position: number,
  { receivedOn, answeredOn, resolvedOn }: { receivedOn: string; answeredOn: string; resolvedOn: string },
) {
  if (position % 12 === 11) return { state: 'RECEIVED', recordedAt: world.recordedAt(receivedOn) };
  if (position % 8 === 7) return { state: 'ANSWERED', answeredOn, recordedAt: world.recordedAt(answeredOn) };
  return { state: 'RESOLVED', answeredOn, resolvedOn, recordedAt: world.recordedAt(resolvedOn) };
}
