import { quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { headingErrors } from './errors.ts';

const listed = (names: readonly string[]) => ({ en: names.join(', '), zh: names.join('、') });

/** A file in which no row calls the columns by their names. */
export const noHeadings = (wanted: readonly string[]): Problem =>
  headingErrors.HEADINGS_NOT_FOUND({ wanted: listed(wanted) });

/** A heading that is none of the contract's. */
export const unknownHeading = (heading: string, known: readonly string[]): Problem =>
  headingErrors.HEADING_UNKNOWN({ heading: quote(heading), known: listed(known), path: [heading] });

/** Two columns with one meaning. */
export const twice = (heading: string): Problem => headingErrors.HEADING_DUPLICATE({ heading: quote(heading) });

/** A heading whose unit does not measure what the column holds. */
export const wrongUnit = (heading: string, unit: string, own: string): Problem =>
  headingErrors.HEADING_UNIT({ heading: quote(heading), unit: quote(unit), own });

/** Columns without which no record is found. */
export const missingHeadings = (missing: readonly string[]): Problem =>
  headingErrors.HEADING_MISSING({ missing: listed(missing) });
