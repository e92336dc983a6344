import { countOf, type Evidence, quotientOf, sumOf } from '@plangraph/schema';

const requests = { on: 'receivedOn', place: 'plan.place' } as const;
const backlog = { year: 'backlogYear', place: 'place' } as const;
const inspected = { on: 'heldOn', place: 'place', factor: '1' } as const;

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'enterprise-requests.resolution-rate': quotientOf(
    countOf('EnterpriseRequest', { ...requests, since: 'resolvedOn' }),
    countOf('EnterpriseRequest', requests),
  ),
  'petition-backlog.clearance-rate': quotientOf(
    countOf('PetitionCase', { ...backlog, since: 'resolvedOn' }),
    countOf('PetitionCase', backlog),
  ),
  'risk-hazards.closure-rate': quotientOf(
    sumOf('Inspection', 'hazardsClosed', inspected),
    sumOf('Inspection', 'hazards', inspected),
  ),
};
