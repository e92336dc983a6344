import { tabular } from '@plangraph/rows';

export const waterRow = tabular('WaterBody', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'], project: ['code'] },
});

export const sampleRow = tabular('WaterSample', {
  key: ['code'],
  columns: ['code', 'takenOn', 'grade'],
  references: { body: ['code'] },
});
