import { dateOrderProblems, positionProblems, tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';
import { referenceProblems } from './rules/reference/referenceProblems.ts';
import { scoreRuleProblems } from './rules/score/scoreRuleProblems.ts';
import { stageDates } from './rules/title/stages.ts';
import { documentProblems, orderOfDates } from './rules/title/titleProblems.ts';

const titleDates = Object.values(stageDates);

/** A row of the register of organisations. */
export const organisationRow = tabular('Organisation', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'] },
  headings: headings.Organisation,
});

/** A row of the tree of places. */
export const placeRow = tabular('Place', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'longitude', 'latitude'],
  references: { parent: ['code'] },
  headings: headings.Place,
  rules: positionProblems,
});

/** A row of who may do what for an organisation. */
export const appointmentRow = tabular('Appointment', {
  key: ['subject', 'organisation', 'role'],
  columns: ['subject', 'role', 'basis'],
  references: { organisation: ['code'] },
  headings: headings.Appointment,
});

/** What is worked on in a title: its stages with their dates and documents, who leads it, and by when. */
export const designationRow = tabular('Designation', {
  key: ['plan', 'code'],
  columns: [
    'code',
    'stage',
    'dueOn',
    ...titleDates,
    'announcementTitleZh',
    'announcementTitleEn',
    'announcementNumber',
    'announcementIssuedOn',
  ],
  references: { plan: ['code'], lead: ['code'] },
  lengths: { announcementTitleZh: 500, announcementTitleEn: 500, announcementNumber: 100 },
  headings: headings.Designation,
  rules: (row) => [...dateOrderProblems(row, orderOfDates(row.stage)), ...documentProblems(row)],
});

/** What is arranged of a measure: who leads it, by when, and how its progress is told. */
export const measureRow = tabular('Measure', {
  key: ['code'],
  columns: ['code', 'dueOn', 'leadingPostZh', 'leadingPostEn', 'frequency', 'quantity'],
  references: { lead: ['code'], quantityUnit: ['code'] },
  headings: headings.Measure,
});

/** Who answers for which measure: leads it, is responsible for it, or supports it. */
export const measureResponsibilityRow = tabular('Responsibility', {
  key: ['organisation', 'role', 'measure'],
  columns: ['role'],
  references: { organisation: ['code'], measure: ['code'] },
  headings: headings.Responsibility,
});

/** Who answers for which target: leads it, is responsible for it, or supports it. */
export const responsibilityRow = tabular('Responsibility', {
  key: ['organisation', 'role', 'target'],
  columns: ['role'],
  references: { organisation: ['code'], target: ['plan.code', 'code'] },
  headings: headings.Responsibility,
});

/** A rule by which the promises of a plan are scored. */
export const scoreRuleRow = tabular('ScoreRule', {
  key: ['plan', 'code'],
  columns: ['code', 'ordinal', 'nameZh', 'nameEn', 'kind', 'points', 'most', 'promises', 'promise', 'colour'],
  references: { plan: ['code'], area: ['plan.code', 'code'] },
  headings: headings.ScoreRule,
  rules: scoreRuleProblems,
});

/** An indicator's figure for another place or year, to compare with. */
export const referenceRow = tabular('Reference', {
  key: ['keeper', 'indicator', 'place', 'period', 'statistic'],
  columns: ['period', 'periodEnd', 'statistic', 'value', 'sourceZh', 'sourceEn', 'address'],
  references: { keeper: ['code'], indicator: ['code'], place: ['code'] },
  lengths: { sourceZh: 500, sourceEn: 500, address: 2000 },
  headings: headings.Reference,
  rules: referenceProblems,
});
