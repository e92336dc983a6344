import { countOf, type Evidence } from '@plangraph/schema';

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
    where: { kind: { eq: 'ENTERPRISE_INSTITUTE' } },
    on: 'recognisedOn',
    place: 'place',
  }),
};
