import { countOf, type Evidence, growthOf, sumOf, type Where } from '@plangraph/schema';

const aboveScale: Where<'EnterpriseOutput'> = {
  enterprise: { recognitions: { some: { kind: { eq: 'ABOVE_SCALE' }, retiredAt: { isNull: true } } } },
};
const outputStored = { factor: '10000', on: 'periodEnd', place: 'enterprise.place', where: aboveScale } as const;

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'promoted-above-scale.new': recognised('ABOVE_SCALE'),
  'specialised-sme.new': recognised('SPECIALISED_SME'),
  'hidden-champion.new': recognised('HIDDEN_CHAMPION'),
  'little-giant.new': recognised('LITTLE_GIANT'),
  'above-scale-enterprises.total': countOf('Recognition', {
    where: { kind: { eq: 'ABOVE_SCALE' } },
    since: 'grantedOn',
    until: 'expiresOn',
    place: 'enterprise.place',
  }),
  'low-efficiency-enterprises.vacated': countOf('ClearedSite', { on: 'vacatedOn', place: 'place' }),
  'industrial-output.total': sumOf('EnterpriseOutput', 'output', outputStored),
  'industrial-output.growth': growthOf(sumOf('EnterpriseOutput', 'output', outputStored)),
  'industrial-value-added.total': sumOf('EnterpriseOutput', 'valueAdded', outputStored),
};

function recognised(kind: 'ABOVE_SCALE' | 'SPECIALISED_SME' | 'HIDDEN_CHAMPION' | 'LITTLE_GIANT'): Evidence {
  return countOf('Recognition', { where: { kind: { eq: kind } }, on: 'grantedOn', place: 'enterprise.place' });
}
