import { type ErrorTexts, errorTable } from '@plangraph/messages';

/** An error that the server answers before GraphQL comes into it. */
export interface PlainError {
  readonly status: number;
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the table of such an error says for programs. */
export interface PlainFacts {
  readonly http: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
}

/** A table of such errors. Headers that follow from the request are said with the values. */
export function plainErrors<const T extends ErrorTexts<PlainFacts>>(table: T) {
  return errorTable(
    ({ code, message }, { http, headers }: PlainFacts & Pick<PlainError, 'headers'>): PlainError => ({
      status: http.status,
      code,
      ...message,
      headers: { ...http.headers, ...headers },
    }),
    table,
  );
}
