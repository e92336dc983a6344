import { dateOrderProblems, negativeProblems, stageDateProblems, tabular } from '@plangraph/rows';
import { headings } from './rules/headings.ts';

/** A row of the register of districts. */
export const districtRow = tabular('District', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn'],
  references: { place: ['code'] },
  headings: headings.District,
});

/** A row of the register of renewal schemes. */
export const renewalSchemeRow = tabular('RenewalScheme', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'kind', 'stage', 'startedOn', 'completedOn', 'households'],
  references: { place: ['code'], district: ['code'] },
  headings: headings.RenewalScheme,
  rules: (row) => [
    ...dateOrderProblems(row, [['startedOn', 'completedOn']]),
    ...stageDateProblems(['stage', row.stage], row, { completedOn: ['COMPLETED'] }),
    ...negativeProblems({ households: row.households }),
  ],
});

/** A row of the register of relocations. */
export const relocationRow = tabular('Relocation', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'households', 'stage', 'signedOn', 'movedOn'],
  references: { place: ['code'], destination: ['code'] },
  headings: headings.Relocation,
  rules: (row) => [
    ...dateOrderProblems(row, [['signedOn', 'movedOn']]),
    ...stageDateProblems(['stage', row.stage], row, { signedOn: ['SIGNED', 'MOVED'], movedOn: ['MOVED'] }),
    ...negativeProblems({ households: row.households }),
  ],
});

/** A row of the register of findings that have to be put right. */
export const rectificationItemRow = tabular('RectificationItem', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'origin', 'state', 'foundOn', 'dueOn', 'closedOn'],
  references: { place: ['code'], organisation: ['code'] },
  headings: headings.RectificationItem,
  rules: (row) => [
    ...dateOrderProblems(row, [
      ['foundOn', 'dueOn'],
      ['foundOn', 'closedOn'],
    ]),
    ...stageDateProblems(['state', row.state], row, { closedOn: ['CLOSED'] }),
  ],
});

/** A row of the register of works for the environment. */
export const ecologyWorkRow = tabular('EcologyWork', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'kind', 'stage', 'startedOn', 'completedOn', 'investment'],
  references: { place: ['code'] },
  headings: headings.EcologyWork,
  rules: (row) => [
    ...dateOrderProblems(row, [['startedOn', 'completedOn']]),
    ...stageDateProblems(['stage', row.stage], row, {
      startedOn: ['UNDER_WAY', 'COMPLETED'],
      completedOn: ['COMPLETED'],
    }),
    ...negativeProblems({ investment: row.investment }),
  ],
});
