import { countOf, type Evidence, quotientOf, sumOf, type Where } from '@plangraph/schema';

const aboveScale: Where<'RdExpenditure'> = {
  enterprise: { recognitions: { some: { kind: { eq: 'ABOVE_SCALE' }, retiredAt: { isNull: true } } } },
};
const spent = { factor: '10000', on: 'periodEnd', place: 'enterprise.place', where: aboveScale } as const;

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'high-tech-enterprises.new': countOf('TechRecognition', {
    where: { kind: { eq: 'HIGH_TECH' } },
    on: 'grantedOn',
    place: 'enterprise.place',
  }),
  'tech-smes.new': countOf('TechRecognition', {
    where: { kind: { eq: 'TECH_SME' } },
    on: 'grantedOn',
    place: 'enterprise.place',
  }),
  'rd-institutions.new': countOf('ResearchInstitution', {
    where: { level: { in: ['NATIONAL', 'PROVINCIAL'] } },
    on: 'recognisedOn',
    place: 'place',
  }),
  'rd-share-of-revenue': quotientOf(sumOf('RdExpenditure', 'amount', spent), sumOf('RdExpenditure', 'revenue', spent)),
  'research-projects.won': countOf('ResearchProject', {
    where: { level: { in: ['PROVINCIAL', 'MUNICIPAL'] } },
    on: 'wonOn',
    place: 'place',
  }),
  'leading-talent.recruited': sumOf('TalentIntake', 'count', {
    where: { kind: { eq: 'LEADING_TALENT' } },
    factor: '1',
    on: 'periodEnd',
    place: 'place',
  }),
  'graduates.attracted': sumOf('TalentIntake', 'count', {
    where: { kind: { eq: 'GRADUATE' } },
    factor: '1',
    on: 'periodEnd',
    place: 'place',
  }),
};
