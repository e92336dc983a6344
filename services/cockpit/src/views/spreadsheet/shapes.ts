import type { ImportPageQuery } from '../../generated/spreadsheet.ts';

/** An import as the page reads it. */
export type BroughtImport = Extract<NonNullable<ImportPageQuery['node']>, { __typename: 'Import' }>;

/** A row of a file, with what came of it. */
export type BroughtRow = BroughtImport['rows']['nodes'][number];
