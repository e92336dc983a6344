import { tabular } from '@plangraph/rows';

export const promiseRow = tabular('CreditPromise', {
  key: ['code'],
  columns: ['code', 'promisedOn', 'nameZh', 'nameEn'],
  references: { enterprise: ['code'] },
});
