import type { Needed } from '@plangraph/schema';
import type { Criterion } from '../rules/criterion.ts';

const stated = {
  echelonCriteria: {
    select: {
      code: true,
      nameZh: true,
      nameEn: true,
      level: true,
      measure: true,
      atLeast: true,
      held: true,
      since: true,
      until: true,
    },
    orderBy: { code: 'asc' },
  },
} as const;

/** What an enterprise needs of its place, and of those above a village: township, county, city and province. */
export const statedAbove = {
  ...stated,
  parent: { ...stated, parent: { ...stated, parent: { ...stated, parent: stated } } },
} as const;

/** A place with the criteria that it states, beneath the place that it is part of. */
type StatingPlace = Needed<'Place', typeof stated> & { readonly parent?: StatingPlace | null };

/** The criteria that a place and all places above it state, by code. */
export function criteriaAbove({ echelonCriteria, parent }: StatingPlace): Criterion[] {
  const all = [...echelonCriteria, ...(parent ? criteriaAbove(parent) : [])];
  return all.sort((one, other) => (one.code < other.code ? -1 : 1));
}
