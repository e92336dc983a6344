import { countOf, type Evidence, growthOf, quotientOf, sumOf, type Where } from '@plangraph/schema';
import { begunStages } from './rules/keyProjects.ts';

/** Amounts are stored in CNY 10,000. */
const factor = '10000';
/** CNY 100 million. */
const oneHundredMillion = '10000';
const keyProjects = countOf('Project', { where: { key: { eq: true } }, place: 'place' });
/** A cancelled deal counts until the day of it; one without that day counts never. */
const standing: Where<'Deal'> = {
  or: [{ stage: { in: ['SIGNED', 'PARTLY_FUNDED', 'FUNDED'] } }, { cancelledOn: { isNull: false } }],
};
const invested = { factor, on: 'periodEnd', place: 'project.place' } as const;

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'key-projects.total': keyProjects,
  'key-projects.start-rate': quotientOf(
    countOf('Project', {
      where: { key: { eq: true } },
      since: 'startedOn',
      undated: { stage: { in: begunStages } },
      place: 'place',
    }),
    keyProjects,
  ),
  'key-projects.investment-completion': quotientOf(
    sumOf('InvestmentRecord', 'amount', { ...invested, where: { project: { key: { eq: true } } } }),
    sumOf('Project', 'yearInvestment', { factor, where: { key: { eq: true } }, place: 'place' }),
  ),
  'signed-deals-over-100m.new': countOf('Deal', {
    where: { amount: { gte: oneHundredMillion }, ...standing },
    on: 'signedOn',
    until: 'cancelledOn',
    place: 'place',
  }),
  'funds-in-place.total': sumOf('DealFunding', 'amount', { factor, on: 'arrivedOn', place: 'deal.place' }),
  'approved-unsupplied-land.digested': settled('DIGESTED'),
  'idle-construction-land.revived': settled('REVIVED'),
  'fixed-asset-investment.growth': growthOf(sumOf('InvestmentRecord', 'amount', invested)),
};

function settled(state: 'DIGESTED' | 'REVIVED'): Evidence {
  // MU is stored as it is stated.
  return sumOf('LandParcel', 'areaMu', {
    factor: '1',
    where: { state: { eq: state } },
    on: 'settledOn',
    place: 'place',
  });
}
