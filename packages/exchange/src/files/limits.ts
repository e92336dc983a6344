/** What a file may have at most, whatever it says of itself. Each is checked before more is read. */
export const fileLimits = {
  /** Rows with anything in them, headings and totals included. */
  rows: 20_000,
  /** Columns. */
  columns: 200,
  /** Characters of one cell. */
  cell: 10_000,
  /** Parts of a spreadsheet's archive. */
  parts: 2_000,
  /** Bytes of all parts once they are unpacked. */
  unpacked: 200 * 1_048_576,
  /** Bytes of a part that is read as a whole: texts that cells share, formats. */
  part: 64 * 1_048_576,
  /** How many times its packed size a part may unpack to, where it is larger than a megabyte. */
  ratio: 200,
  /** Merged cells. */
  merges: 10_000,
} as const;

/** What a file may have at most that a worker brings row by row. */
export const streamLimits = {
  /** Rows with anything in them, headings and totals included. */
  rows: 2_000_000,
  /** Bytes, packed and unpacked. */
  bytes: 1_024 * 1_048_576,
  /** Bytes of a workbook, which is held packed. */
  workbook: 128 * 1_048_576,
  /** Bytes of the texts that its cells share, which are held too. */
  texts: 256 * 1_048_576,
} as const;

/** So many rows a sheet can have, whoever wrote it. */
export const rowsOfSheet = 1_048_576;
