import { tabular } from '@plangraph/rows';

/** A gauge, as data sets and agencies send it. */
export const gaugeRow = tabular('Gauge', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'station'],
  references: { body: ['code'] },
});
