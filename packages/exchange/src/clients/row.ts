import { tabular } from '@plangraph/rows';
import { clientHeadings } from './headings.ts';

/** A row of the register of clients. */
export const clientRow = tabular('ApiClient', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'scopes', 'areas', 'fileAreas'],
  references: { organisation: ['code'] },
  headings: clientHeadings,
});
