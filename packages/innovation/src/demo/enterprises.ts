import type { DemoWorld } from '@plangraph/schema';

/** Credit code of the enterprise at a position of industry's register, from 0; none where industry made up none. */
export function creditCodeAt(world: DemoWorld, position: number): string | null {
  const enterprises = world.made('industry', 'enterprises');
  return (enterprises[position % enterprises.length]?.creditCode as string | undefined) ?? null;
}

/** Credit codes of the enterprises that are above designated size at the end of the year, by their codes. */
export function aboveScale(world: DemoWorld): ReadonlyMap<string, string> {
  const lastDay = `${world.year}-12-31`;
  const held = world
    .made('industry', 'recognitions')
    .filter(({ kind, expiresOn }) => kind === 'ABOVE_SCALE' && (!expiresOn || String(expiresOn) > lastDay))
    .map(({ enterprise }) => enterprise);
  const among = new Set(held);
  const enterprises = world.made('industry', 'enterprises').filter(({ code }) => among.has(code));
  return new Map(enterprises.map(({ code, creditCode }) => [String(code), String(creditCode)]));
}
