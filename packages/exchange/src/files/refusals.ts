import type { BilingualText } from '@plangraph/messages';
import { fileErrors } from './errors.ts';
import { fileLimits } from './limits.ts';

/** Refuses a file in which there is nothing. */
export const emptyFile = () => fileErrors.FILE_EMPTY();

/** Refuses a file of a kind that nobody reads here. */
export const unknownKind = (kind: BilingualText) => fileErrors.FILE_KIND_UNKNOWN({ kind });

/** Refuses a file that is something else than its name or its media type says. */
export const mismatch = (stated: string, found: string) => fileErrors.FILE_KIND_MISMATCH({ stated, found });

/** Refuses a text in no encoding that is read, or in several at once. */
export const unknownEncoding = (line: number | null) =>
  line === null ? fileErrors.FILE_ENCODING.none() : fileErrors.FILE_ENCODING.several({ line });

/** Refuses a file that is damaged. */
export const broken = (damage: BilingualText) => fileErrors.FILE_BROKEN({ damage });

/** Refuses an archive that becomes too much when it is unpacked. */
export const unpacksTooLarge = (most: number = fileLimits.unpacked) =>
  fileErrors.FILE_UNPACKS_TOO_LARGE({ most: most / 1_048_576 });

/** Refuses a file of which too little comes. */
export const tooSlow = () => fileErrors.FILE_TOO_SLOW();

/** Refuses XML that declares a document type: entities have no place in a spreadsheet. */
export const declaresEntities = () => fileErrors.FILE_XML_FORBIDDEN();

/** Refuses a workbook that leads elsewhere or does something by itself. */
export const activeContent = (content: BilingualText) => fileErrors.FILE_ACTIVE_CONTENT({ content });

/** Refuses more rows than one file may have that is brought at once. */
export const tooManyAtOnce = () => fileErrors.TOO_MANY_ROWS.atOnce({ most: fileLimits.rows });

/** Refuses more rows than anybody takes. */
export const tooManyRows = (most: number) => fileErrors.TOO_MANY_ROWS.ever({ most });

/** Refuses more columns than one file may have. */
export const tooManyColumns = () => fileErrors.TOO_MANY_COLUMNS({ most: fileLimits.columns });

/** Refuses a cell that holds more than anybody reads. */
export const cellTooLong = (row: number) => fileErrors.TEXT_TOO_LONG({ row, most: fileLimits.cell });

/** Refuses a workbook of imports with a sheet that is none. */
export const sheetUnknown = (sheet: string, known: readonly string[]) =>
  fileErrors.SHEET_UNKNOWN({ sheet: sheet.slice(0, 60), known: { en: known.join(', '), zh: known.join('、') } });
