import { type ErrorTexts, errorTable } from '@plangraph/messages';

/** What is said where a value of another system is not there. */
export interface MissingText {
  /** For programs, such as `DOCUMENT_UNAVAILABLE`; docs/reference/errors.md lists them. */
  readonly code: string;
  /** Names the culprit and the cure, in English. */
  readonly en: string;
  /** The same in Chinese. */
  readonly zh: string;
  /** Whether the same question may be answered a little later. */
  readonly repeatable?: boolean;
}

/** Why a value that another system knows is not there: the coded null of a loaded field. */
export class Missing {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly repeatable: boolean;

  constructor({ code, en, zh, repeatable = false }: MissingText) {
    this.code = code;
    this.en = en;
    this.zh = zh;
    this.repeatable = repeatable;
  }
}

/** A table of what may be missing of another system. */
export function missingTexts<const T extends ErrorTexts<Pick<MissingText, 'repeatable'>>>(table: T) {
  return errorTable(
    ({ code, message }, { repeatable = false }: Pick<MissingText, 'repeatable'>) =>
      new Missing({ code, ...message, repeatable }),
    table,
  );
}
