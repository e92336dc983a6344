/** What leads to the page of a promise. */
export interface Linked {
  readonly __typename: string;
  readonly code: string;
}

/**
 * The address of the page of a promise: of a target, a measure or a title. A measure's code begins with its plan's, which the address
 * says already.
 */
export function promisePath(plan: string, { __typename, code }: Linked): string {
  if (__typename === 'Measure') return `/plans/${plan}/measures/${code.replace(`${plan}/`, '')}`;
  if (__typename === 'Designation') return `/plans/${plan}/titles/${encodeURIComponent(code)}`;
  return `/plans/${plan}/promises/${code}`;
}
