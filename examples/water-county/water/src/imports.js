import { tabular } from '@plangraph/rows';
import { headings } from './headings.js';

export const waterRow = tabular('WaterBody', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'], project: ['code'] },
  headings: headings.WaterBody,
});

export const sampleRow = tabular('WaterSample', {
  key: ['code'],
  columns: ['code', 'takenOn', 'grade'],
  references: { body: ['code'] },
  headings: headings.WaterSample,
});
