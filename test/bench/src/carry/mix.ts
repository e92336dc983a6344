import { within } from '../size/country.ts';
import type { SizedOperation } from '../size/operation.ts';
import { everywhere } from '../size/operations.ts';

/** Of a hundred requests, how many ask what: the beginnings of names of operations. */
const shares = {
  'W1 point': 40,
  'a county of many: its plan, areas': 20,
  'a county of many: its key projects': 15,
  'a county of many: count': 10,
  'a province: count': 5,
  'roll-up of a province': 5,
  'search for a code': 3,
  feed: 2,
} as const;

/** A hundred requests as people and their pages send them, in an order that mixes them. */
export function mixOf(counties: number): readonly SizedOperation[] {
  const known = [...everywhere, ...within(counties)];
  const hundred = Object.entries(shares).flatMap(([begin, count]) => {
    const found = known.find(({ name }) => name.startsWith(begin));
    if (!found) throw new Error(`No operation is called ${begin}.`);
    return Array.from({ length: count }, () => found);
  });
  // 37 and 100 have no divisor in common, so each comes once.
  return hundred.map((_, nth) => hundred[(nth * 37) % 100] as SizedOperation);
}
