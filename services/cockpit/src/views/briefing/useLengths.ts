import { useAddress } from '../../address/address.ts';

/** The lists of the paper of a meeting. */
export type ListName = 'statuses' | 'figures' | 'records' | 'unexplained' | 'overdue' | 'due' | 'silent';

/** How many of a list the graph gives at most. */
export const longest = 1_000;

/** How many of each list the paper shows at first: those that a meeting speaks of. */
const usual: Readonly<Record<ListName, number>> = {
  statuses: 30,
  figures: 20,
  records: 30,
  unexplained: 30,
  overdue: 30,
  due: 30,
  silent: 30,
};

/** How many of each list are shown: the first, or as many as there may be of the one that the address names. */
export function useLengths(): Readonly<Record<ListName, number>> {
  const { query } = useAddress();
  const whole = query.whole ?? '';
  return Object.hasOwn(usual, whole) ? { ...usual, [whole]: longest } : usual;
}
