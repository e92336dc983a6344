import { tabular } from '@plangraph/schema';
import { checkTransportSchemeRow } from './rules/transportSchemeRow.ts';

/** A row of the register of transport schemes; its project stands in the register of projects. */
export const transportSchemeRow = tabular('TransportScheme', {
  key: ['project'],
  columns: ['mode', 'planningStatus', 'higherPlanZh', 'higherPlanEn', 'length'],
  references: { project: ['code'] },
  rules: checkTransportSchemeRow,
});

/** A row of the register of partner regions. */
export const partnerRegionRow = tabular('PartnerRegion', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'] },
});
