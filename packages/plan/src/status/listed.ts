import type { ShownRow } from '@plangraph/schema';
import { shortfallNeeds } from './shortfall.ts';

/** What a list of promises needs of each, whatever it is, beside where it stands. */
export const listedNeeds = { ...shortfallNeeds, '*': true, code: true, area: { code: true } } as const;

/** A promise of which a list tells its code and its area. */
export interface Listed {
  readonly '*': ShownRow;
  readonly code: string;
  readonly area: { readonly code: string } | null;
}

/** What of a target tells who leads it, given what is needed of that organisation. */
export function leadNeeds<const Organisation>(organisation: Organisation) {
  return { select: { organisation }, where: { role: { eq: 'LEAD' } }, orderBy: { id: 'asc' }, first: 1 } as const;
}
