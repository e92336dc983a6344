import { tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';

// begin

/** A row of the register of __nounsEn__. */
export const __noun__Row = tabular('__Noun__', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'openedOn'],
  references: { place: ['code'] },
  headings: headings.__Noun__,
});
// end
