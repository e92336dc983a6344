import type { DemoWorld, Random } from '@plangraph/schema';

/** What is taken for granted where nothing was reported. */
const plain = { all: 40, begun: 30 };
/** Of those under way when the year is first reported on, every third began in it. */
const freshEach = 3;

/** The civil dates on which made-up projects were entered: so that there were as many as each month's rate was reported of. */
export function entryDates(world: DemoWorld, random: Random): string[] {
  const figures = world.figures('key-projects.start-rate');
  const dates: string[] = [];
  for (const { firstDay, lastDay, denominator } of figures) {
    const came = Number(denominator ?? plain.all) - dates.length;
    const last = dates.length === 0 ? world.daysAfter(firstDay, 9) : world.daysAfter(lastDay, -8);
    for (let each = 0; each < came; each += 1) dates.push(between(world, firstDay, last, random));
  }
  const missing = figures.length ? 0 : plain.all;
  const first = `${world.year}-01-03`;
  return [...dates, ...Array.from({ length: missing }, () => first)].sort();
}

/** The civil dates on which work on made-up projects began, so that each month had begun as many as it reported. */
export function startDates(world: DemoWorld, count: number, random: Random): string[] {
  const figures = world.figures('key-projects.start-rate');
  const [last] = figures.slice(-1);
  const begun = Math.min(count, Number(last?.numerator ?? plain.begun));
  const dates: string[] = [];
  for (const { firstDay, lastDay, numerator } of figures) {
    const came = Math.min(begun, Number(numerator)) - dates.length;
    const isFirst = dates.length === 0;
    for (let each = 0; each < came; each += 1) {
      const old = isFirst && each % freshEach > 0;
      dates.push(old ? beforeTheYear(world, random) : between(world, firstDay, lastDay, random));
    }
  }
  while (dates.length < begun) dates.push(beforeTheYear(world, random));
  return dates.sort();
}

function beforeTheYear(world: DemoWorld, random: Random): string {
  return world.daysAfter(`${world.year}-01-01`, -random.whole(20, 560));
}

/** The later one of two civil dates. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** A civil date between two, both included. */
export function between(world: DemoWorld, first: string, last: string, random: Random): string {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
  return world.daysAfter(first, random.whole(0, Math.max(0, days)));
}
