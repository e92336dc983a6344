import { tabular } from '@plangraph/schema';
import { checkEcologyRow } from './rules/ecologyRow.ts';
import { checkRectificationRow } from './rules/rectificationRow.ts';
import { checkRelocationRow } from './rules/relocationRow.ts';
import { checkRenewalRow } from './rules/renewalRow.ts';

/** A row of the register of districts. */
export const districtRow = tabular('District', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn'],
  references: { place: ['code'] },
});

/** A row of the register of renewal schemes. */
export const renewalSchemeRow = tabular('RenewalScheme', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'kind', 'stage', 'startedOn', 'completedOn', 'households'],
  references: { place: ['code'], district: ['code'] },
  rules: checkRenewalRow,
});

/** A row of the register of relocations. */
export const relocationRow = tabular('Relocation', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'households', 'stage', 'movedOn'],
  references: { place: ['code'], destination: ['code'] },
  rules: checkRelocationRow,
});

/** A row of the register of findings that have to be put right. */
export const rectificationItemRow = tabular('RectificationItem', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'state', 'foundOn', 'dueOn', 'closedOn'],
  references: { place: ['code'], organisation: ['code'] },
  rules: checkRectificationRow,
});

/** A row of the register of works for the environment. */
export const ecologyWorkRow = tabular('EcologyWork', {
  key: ['code'],
  columns: ['code', 'titleZh', 'titleEn', 'stage', 'completedOn', 'investment'],
  references: { place: ['code'] },
  rules: checkEcologyRow,
});
