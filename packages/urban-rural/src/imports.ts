import { tabular } from '@plangraph/schema';
import { renewalDateProblems } from './rules/renewalDates.ts';

/** A row of the register of districts. */
export const districtRow = tabular('District', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn'],
  references: { place: ['code'] },
});

/** A row of the register of renewal schemes. */
export const renewalSchemeRow = tabular('RenewalScheme', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'kind', 'stage', 'startedOn', 'completedOn', 'households'],
  references: { place: ['code'], district: ['code'] },
  rules: renewalDateProblems,
});
