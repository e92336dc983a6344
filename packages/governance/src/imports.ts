import { dateOrderProblems, negativeProblems, stageDateProblems, tabular } from '@plangraph/rows';
import { backlogProblems } from './rules/backlog.ts';
import { hazardProblems } from './rules/hazardCounts.ts';
import { headings } from './rules/headings.ts';

/** A row of the register of reforms. */
export const reformRow = tabular('Reform', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'stage', 'beganOn', 'completedOn'],
  references: { place: ['code'], lead: ['code'], measure: ['code'] },
  headings: headings.Reform,
  rules: (row) => [
    ...dateOrderProblems(row, [['beganOn', 'completedOn']]),
    ...stageDateProblems(['stage', row.stage], row, {
      beganOn: ['UNDER_WAY', 'COMPLETED'],
      completedOn: ['COMPLETED'],
    }),
  ],
});

/** A row of the register of service matters. */
export const serviceMatterRow = tabular('ServiceMatter', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'kind', 'stage', 'offeredOn'],
  references: { place: ['code'], lead: ['code'] },
  headings: headings.ServiceMatter,
  rules: (row) => stageDateProblems(['stage', row.stage], row, { offeredOn: ['OFFERED'] }),
});

/** A row of the register of enterprises' requests. */
export const enterpriseRequestRow = tabular('EnterpriseRequest', {
  key: ['code'],
  columns: ['code', 'title', 'state', 'receivedOn', 'dueOn', 'answeredOn', 'resolvedOn'],
  references: { plan: ['code'], enterprise: ['code'], organisation: ['code'] },
  headings: headings.EnterpriseRequest,
  rules: (row) => [
    ...dateOrderProblems(row, [
      ['receivedOn', 'dueOn'],
      ['receivedOn', 'answeredOn'],
      ['receivedOn', 'resolvedOn'],
      ['answeredOn', 'resolvedOn'],
    ]),
    ...stageDateProblems(['state', row.state], row, {
      answeredOn: ['ANSWERED', 'RESOLVED'],
      resolvedOn: ['RESOLVED'],
    }),
  ],
});

/** A row of the register of campaigns against risks. */
export const riskCampaignRow = tabular('RiskCampaign', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'stage', 'beganOn', 'closedOn'],
  references: { place: ['code'], lead: ['code'], measure: ['code'] },
  headings: headings.RiskCampaign,
  rules: (row) => [
    ...dateOrderProblems(row, [['beganOn', 'closedOn']]),
    ...stageDateProblems(['stage', row.stage], row, { beganOn: ['UNDER_WAY', 'CLOSED'], closedOn: ['CLOSED'] }),
  ],
});

/** A row of the register of inspections. */
export const inspectionRow = tabular('Inspection', {
  key: ['code'],
  columns: ['code', 'state', 'heldOn', 'hazards', 'hazardsClosed', 'closedOn'],
  references: { campaign: ['code'], place: ['code'] },
  headings: headings.Inspection,
  rules: (row) => [
    ...dateOrderProblems(row, [['heldOn', 'closedOn']]),
    ...stageDateProblems(['state', row.state], row, { closedOn: ['CLOSED'] }),
    ...negativeProblems({ hazards: row.hazards, hazardsClosed: row.hazardsClosed }),
    ...hazardProblems(row),
  ],
});

/** A row of the register of petitions: numbers and days, no personal data. */
export const petitionCaseRow = tabular('PetitionCase', {
  key: ['code'],
  columns: ['code', 'state', 'backlogYear', 'receivedOn', 'dueOn', 'resolvedOn'],
  references: { place: ['code'], organisation: ['code'] },
  headings: headings.PetitionCase,
  rules: (row) => [
    ...dateOrderProblems(row, [
      ['receivedOn', 'dueOn'],
      ['receivedOn', 'resolvedOn'],
    ]),
    ...stageDateProblems(['state', row.state], row, { resolvedOn: ['RESOLVED', 'CLOSED'] }),
    ...backlogProblems(row),
  ],
});

/** A row of the register of mediations: numbers and days, no personal data. */
export const mediationRow = tabular('Mediation', {
  key: ['code'],
  columns: ['code', 'state', 'beganOn', 'endedOn'],
  references: { place: ['code'] },
  headings: headings.Mediation,
  rules: (row) => [
    ...dateOrderProblems(row, [['beganOn', 'endedOn']]),
    ...stageDateProblems(['state', row.state], row, { endedOn: ['SETTLED', 'FAILED'] }),
  ],
});

/** A row of the register of legal reviews. */
export const legalReviewRow = tabular('LegalReview', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'outcome', 'receivedOn', 'reviewedOn'],
  references: { place: ['code'], organisation: ['code'] },
  headings: headings.LegalReview,
  rules: (row) => [
    ...dateOrderProblems(row, [['receivedOn', 'reviewedOn']]),
    ...stageDateProblems(['outcome', row.outcome], row, { reviewedOn: ['LAWFUL', 'TO_AMEND', 'REFUSED'] }),
  ],
});
