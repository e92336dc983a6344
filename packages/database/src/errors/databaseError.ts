import { type ErrorTexts, errorTable } from '@plangraph/messages';

/** A failure of the database that its operator can mend; says what happened and the cure, in both languages. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;
  readonly messageZh: string;

  constructor(code: string, en: string, zh: string, options?: ErrorOptions) {
    super(en, options);
    this.code = code;
    this.messageZh = zh;
  }
}

/** A table of such failures; what caused one is said with its values. */
export function databaseErrors<const T extends ErrorTexts>(table: T) {
  return errorTable(
    ({ code, message: { en, zh } }, { cause }: ErrorOptions) =>
      new DatabaseError(code, en, zh, cause === undefined ? undefined : { cause }),
    table,
  );
}
