/** What follows when files were written. */
export interface Afterwards {
  /** What the migration is about; null where the data model has not moved. */
  readonly migration: string | null;
  /** Whether packages came or went. */
  readonly install: boolean;
  /** Folders whose files are to be put in form. */
  readonly folders: readonly string[];
}
