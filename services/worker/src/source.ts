/** What one statement did to rows of one table. */
export interface LoggedChange {
  /** Identifies the entry, and the place after it. */
  readonly cursor: string;
  /** The table, which is named as its noun is. */
  readonly noun: string;
  readonly verb: 'CREATED' | 'CHANGED' | 'REMOVED';
  readonly ids: readonly number[];
  /** From when on what was written holds, in ISO 8601. */
  readonly moment: string;
  /** When the transaction began that wrote it, in ISO 8601. */
  readonly writtenAt: string;
  readonly requestId: string | null;
}

/** Where a worker reads what happened: each change of a committed transaction once, in an order that each record’s history agrees with. */
export interface ChangeSource {
  /** The cursor of this moment. */
  now(): Promise<string>;
  /**
   * Changes of some nouns after a cursor, and the cursor to read on from.
   *
   * @throws where the cursor is too old: whoever reads then begins anew at this moment.
   */
  read(
    after: string,
    nouns: readonly string[],
    limit: number,
  ): Promise<{ readonly changes: readonly LoggedChange[]; readonly cursor: string; readonly more: boolean }>;
}
