import { positionProblems, tabular } from '@plangraph/rows';

/** A row of the register of organisations. */
export const organisationRow = tabular('Organisation', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'] },
});

/** A row of the tree of places. */
export const placeRow = tabular('Place', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'longitude', 'latitude'],
  references: { parent: ['code'] },
  rules: positionProblems,
});

/** A row of who may do what for an organisation. */
export const appointmentRow = tabular('Appointment', {
  key: ['subject', 'organisation', 'role'],
  columns: ['subject', 'role', 'basis'],
  references: { organisation: ['code'] },
});
