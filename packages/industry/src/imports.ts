import { rowPeriodProblems } from '@plangraph/plan';
import { dateOrderProblems, negativeProblems, tabular } from '@plangraph/rows';
import { criterionProblems } from './rules/criterionRow.ts';
import { enterpriseProblems } from './rules/enterpriseRow.ts';
import { headings } from './rules/headings.ts';
import { parkProblems } from './rules/parkRow.ts';
import { recognitionProblems } from './rules/recognitionDates.ts';

/** A row of the register of industry chains. */
export const industryChainRow = tabular('IndustryChain', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'emerging'],
  headings: headings.IndustryChain,
});

/** A row of the register of parks. */
export const parkRow = tabular('Park', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'star'],
  references: { place: ['code'] },
  headings: headings.Park,
  rules: parkProblems,
});

/** A row of the register of enterprises. */
export const enterpriseRow = tabular('Enterprise', {
  key: ['code'],
  columns: ['code', 'creditCode', 'nameZh', 'nameEn'],
  references: { chain: ['code'], park: ['code'], place: ['code'] },
  headings: headings.Enterprise,
  rules: enterpriseProblems,
});

/** A recognition in the echelon of growth; enterprises are known by their codes here. */
export const recognitionRow = tabular('Recognition', {
  key: ['enterprise', 'kind', 'grantedOn'],
  columns: ['kind', 'grantedOn', 'expiresOn'],
  references: { enterprise: ['code'] },
  headings: headings.Recognition,
  rules: recognitionProblems,
});

/** A criterion of a level of the echelon, for a place and all places beneath it. */
export const echelonCriterionRow = tabular('EchelonCriterion', {
  key: ['code'],
  columns: [
    'code',
    'nameZh',
    'nameEn',
    'level',
    'measure',
    'atLeast',
    'held',
    'sourceZh',
    'sourceEn',
    'since',
    'until',
  ],
  references: { place: ['code'] },
  headings: headings.EchelonCriterion,
  rules: (row) => [
    ...criterionProblems(row),
    ...negativeProblems({ atLeast: row.atLeast }),
    ...dateOrderProblems(row, [['since', 'until']]),
  ],
});

/** A row of the register of listings. */
export const listingCaseRow = tabular('ListingCase', {
  key: ['code'],
  columns: ['code', 'stage', 'stageOn', 'exchangeZh', 'exchangeEn'],
  references: { enterprise: ['code'] },
  headings: headings.ListingCase,
});

/** A row of the register of cleared sites. */
export const clearedSiteRow = tabular('ClearedSite', {
  key: ['code'],
  columns: ['code', 'areaMu', 'vacatedOn'],
  references: { enterprise: ['code'], place: ['code'] },
  headings: headings.ClearedSite,
  rules: ({ areaMu }) => negativeProblems({ areaMu }),
});

/** What an enterprise produced and earned in one month. */
export const enterpriseOutputRow = tabular('EnterpriseOutput', {
  key: ['enterprise', 'period'],
  columns: ['period', 'periodEnd', 'output', 'valueAdded', 'revenue'],
  references: { enterprise: ['code'] },
  headings: headings.EnterpriseOutput,
  // Value added can be less than nothing, output and revenue cannot.
  rules: (row) => [
    ...rowPeriodProblems(row, { monthsOnly: true }),
    ...negativeProblems({ output: row.output, revenue: row.revenue }),
  ],
});
