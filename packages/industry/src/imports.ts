import { tabular } from '@plangraph/schema';

/** A row of the register of industry chains. */
export const industryChainRow = tabular('IndustryChain', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'emerging'],
});

/** A row of the register of parks. */
export const parkRow = tabular('Park', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'star'],
  references: { place: ['code'] },
});

/** A row of the register of enterprises. */
export const enterpriseRow = tabular('Enterprise', {
  key: ['code'],
  columns: ['code', 'creditCode', 'nameZh', 'nameEn'],
  references: { chain: ['code'], park: ['code'], place: ['code'] },
});
