import { tabular } from '@plangraph/schema';
import { requestDateProblems } from './rules/requestDates.ts';

/** A row of the register of reforms. */
export const reformRow = tabular('Reform', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'stage'],
  references: { place: ['code'], lead: ['code'], measure: ['code'] },
});

/** A row of the register of service matters. */
export const serviceMatterRow = tabular('ServiceMatter', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'kind', 'stage'],
  references: { place: ['code'], lead: ['code'] },
});

/** A row of the register of enterprises' requests. */
export const enterpriseRequestRow = tabular('EnterpriseRequest', {
  key: ['code'],
  columns: ['code', 'title', 'state', 'receivedOn', 'dueOn', 'answeredOn', 'resolvedOn'],
  references: { plan: ['code'], enterprise: ['code'] },
  rules: requestDateProblems,
});
