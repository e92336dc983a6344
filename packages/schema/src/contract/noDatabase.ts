/** What stands where a domain looks for a database. The compiler shows it to whoever asks it for anything. */
export const noDatabase =
  'A domain has no database: a field names in needs what it reads, and a verb uses its transaction.';

/** The type of that text, and nothing else, so that the compiler repeats it. */
export type NoDatabase = typeof noDatabase;
