import { countOf, type Evidence } from '@plangraph/schema';

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'future-communities.built': completed('FUTURE_COMMUNITY'),
  'old-neighbourhoods.renewed': completed('OLD_NEIGHBOURHOOD'),
  'future-villages.new': completed('FUTURE_VILLAGE'),
};

function completed(kind: 'FUTURE_COMMUNITY' | 'OLD_NEIGHBOURHOOD' | 'FUTURE_VILLAGE'): Evidence {
  return countOf('RenewalScheme', { where: { kind: { eq: kind } }, on: 'completedOn', place: 'place' });
}
