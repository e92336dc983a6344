import type { ShownRow } from '@plangraph/schema';
import { countingShortfalls } from '../rules/supervision/shortfallVisibility.ts';

/** What of a promise its status shows beside the colour: the latest word on why it is behind. Not read where nobody asks. */
export const shortfallNeeds = {
  shortfalls: { select: { '*': true }, where: countingShortfalls, orderBy: { explainedAt: 'desc' }, first: 1 },
} as const;

/** Puts the latest word on why a promise is behind beside its status. */
export function withShortfall<Status extends object>(
  status: Status,
  { shortfalls }: { readonly shortfalls: readonly { readonly '*': ShownRow }[] },
): Status & { readonly shortfall: ShownRow | null } {
  return { ...status, shortfall: shortfalls[0]?.['*'] ?? null };
}
