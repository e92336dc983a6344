import type { SpreadsheetPageQuery } from '../../generated/spreadsheet.ts';

/** What came of a file, as pages show it. */
export type BroughtImport = Extract<NonNullable<SpreadsheetPageQuery['node']>, { __typename: 'Import' }>;

/** One row of it. */
export type BroughtRow = BroughtImport['rows']['nodes'][number];

/** What headings of such files stand for, kept under a name. */
export type KeptHeadings = SpreadsheetPageQuery['headingMappings']['nodes'][number];
