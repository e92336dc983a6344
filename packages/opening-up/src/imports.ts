import { tabular } from '@plangraph/schema';
import { checkCooperationRow } from './rules/cooperationRow.ts';
import { checkSiteRow } from './rules/siteRow.ts';
import { checkTradeRow } from './rules/tradeRow.ts';
import { checkTransportSchemeRow } from './rules/transportSchemeRow.ts';
import { checkVisitorRow } from './rules/visitorRow.ts';

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

/** A row of the register of cooperation projects. */
export const cooperationProjectRow = tabular('CooperationProject', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'stage', 'investment', 'agreedOn'],
  references: { partner: ['code'], place: ['code'] },
  rules: checkCooperationRow,
});

/** A row of the register of tourism sites. */
export const tourismSiteRow = tabular('TourismSite', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'grade'],
  references: { place: ['code'] },
  rules: checkSiteRow,
});

/** How many visitors a site had in a period. */
export const visitorRecordRow = tabular('VisitorRecord', {
  key: ['site', 'period'],
  columns: ['period', 'periodEnd', 'visitors', 'income'],
  references: { site: ['code'] },
  rules: checkVisitorRow,
});

/** What an enterprise exported and imported in a month. */
export const tradeRecordRow = tabular('TradeRecord', {
  key: ['enterprise', 'period'],
  columns: ['period', 'periodEnd', 'exports', 'imports'],
  references: { enterprise: ['code'] },
  rules: checkTradeRow,
});
