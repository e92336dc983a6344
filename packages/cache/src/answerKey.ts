/** All that an answer depends on, besides what is stored. */
export interface AnswerFacts {
  readonly document: string;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly language: string;
  readonly asOf: Date | null;
  /** Who may see the same: the same for all who share an answer. */
  readonly scope: string;
}

/** The key of an answer: equal where all that it depends on is, however its variables are ordered. */
export function answerKey(facts: AnswerFacts): string {
  const { document, operationName, variables, language, asOf, scope } = facts;
  const asked = variables ? canonical(variables) : '{}';
  // The document stands last and every part before it is JSON, so no part can pass for the beginning of the next.
  return `${JSON.stringify([scope, language, asOf?.getTime() ?? null, operationName ?? null])}${asked}${document}`;
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`);
  return `{${members.join(',')}}`;
}
