import { tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';

/** A row of the register of organisations. */
export const organisationRow = tabular('Organisation', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'] },
  headings: headings.Organisation,
});
