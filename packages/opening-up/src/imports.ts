import { rowPeriodProblems } from '@plangraph/plan';
import { negativeProblems, stageDateProblems, tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';
import { checkSiteRow } from './rules/siteRow.ts';
import { checkTransportSchemeRow } from './rules/transportSchemeRow.ts';

/** A row of the register of transport schemes; its project stands in the register of projects. */
export const transportSchemeRow = tabular('TransportScheme', {
  key: ['project'],
  columns: ['mode', 'planningStatus', 'higherPlanZh', 'higherPlanEn', 'length'],
  references: { project: ['code'] },
  headings: headings.TransportScheme,
  rules: checkTransportSchemeRow,
});

/** A row of the register of partner regions. */
export const partnerRegionRow = tabular('PartnerRegion', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'] },
  headings: headings.PartnerRegion,
});

/** A row of the register of cooperation projects. */
export const cooperationProjectRow = tabular('CooperationProject', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'stage', 'investment', 'agreedOn'],
  references: { partner: ['code'], place: ['code'] },
  headings: headings.CooperationProject,
  rules: (row) => [
    ...stageDateProblems(['stage', row.stage], row, { agreedOn: ['AGREED', 'UNDER_WAY', 'COMPLETED', 'ENDED'] }),
    ...negativeProblems({ investment: row.investment }),
  ],
});

/** A row of the register of tourism sites. */
export const tourismSiteRow = tabular('TourismSite', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'grade'],
  references: { place: ['code'] },
  headings: headings.TourismSite,
  rules: checkSiteRow,
});

/** How many visitors a site had in a period. */
export const visitorRecordRow = tabular('VisitorRecord', {
  key: ['site', 'period'],
  columns: ['period', 'periodEnd', 'visitors', 'income'],
  references: { site: ['code'] },
  headings: headings.VisitorRecord,
  rules: (row) => [...rowPeriodProblems(row), ...negativeProblems({ visitors: row.visitors, income: row.income })],
});

/** What an enterprise exported and imported in a month. */
export const tradeRecordRow = tabular('TradeRecord', {
  key: ['enterprise', 'period'],
  columns: ['period', 'periodEnd', 'exports', 'imports'],
  references: { enterprise: ['code'] },
  headings: headings.TradeRecord,
  rules: (row) => [
    ...rowPeriodProblems(row, { monthsOnly: true }),
    ...negativeProblems({ exports: row.exports, imports: row.imports }),
  ],
});
