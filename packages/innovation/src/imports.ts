import { rowPeriodProblems } from '@plangraph/plan';
import { negativeProblems, stageDateProblems, tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';
import { checkValidity } from './rules/validity.ts';

/** A row of the register of education communities. */
export const educationCommunityRow = tabular('EducationCommunity', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'] },
  headings: headings.EducationCommunity,
});

/** A row of the register of schools. */
export const schoolRow = tabular('School', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'stage'],
  references: { community: ['code'], designation: ['plan.code', 'code'], place: ['code'] },
  headings: headings.School,
});

/** A recognition of an enterprise; senders know it by its unified social credit code. */
export const techRecognitionRow = tabular('TechRecognition', {
  key: ['enterprise', 'kind', 'grantedOn'],
  columns: ['kind', 'grantedOn', 'expiresOn'],
  references: { enterprise: ['creditCode'] },
  headings: headings.TechRecognition,
  rules: checkValidity,
});

/** A row of the register of research institutions. */
export const researchInstitutionRow = tabular('ResearchInstitution', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'level', 'recognisedOn', 'stage'],
  references: { enterprise: ['creditCode'], place: ['code'] },
  headings: headings.ResearchInstitution,
});

/** A row of the register of innovation enclaves. */
export const enclaveRow = tabular('Enclave', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'stage'],
  references: { place: ['code'], host: ['code'] },
  headings: headings.Enclave,
});

/** A row of the register of research projects. */
export const researchProjectRow = tabular('ResearchProject', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'level', 'stage', 'wonOn', 'grant'],
  references: { enterprise: ['creditCode'], institution: ['code'], place: ['code'] },
  headings: headings.ResearchProject,
  rules: (row) => [
    ...negativeProblems({ grant: row.grant }),
    ...stageDateProblems(['stage', row.stage], row, { wonOn: ['WON', 'UNDER_WAY', 'ACCEPTED'] }),
  ],
});

/** What an enterprise spent on research and development in a period. */
export const rdExpenditureRow = tabular('RdExpenditure', {
  key: ['enterprise', 'period'],
  columns: ['period', 'periodEnd', 'amount', 'revenue'],
  references: { enterprise: ['creditCode'] },
  headings: headings.RdExpenditure,
  rules: (row) => [...rowPeriodProblems(row), ...negativeProblems({ amount: row.amount, revenue: row.revenue })],
});

/** How many people came to a place in a period. */
export const talentIntakeRow = tabular('TalentIntake', {
  key: ['place', 'kind', 'period'],
  columns: ['kind', 'period', 'periodEnd', 'count'],
  references: { place: ['code'] },
  headings: headings.TalentIntake,
  rules: (row) => [...rowPeriodProblems(row), ...negativeProblems({ count: row.count })],
});
