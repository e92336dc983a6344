import { tabular } from '@plangraph/rows';

/** A row of the register of clients. */
export const clientRow = tabular('ApiClient', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'scopes', 'areas'],
  references: { organisation: ['code'] },
});
