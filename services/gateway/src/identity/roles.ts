/** What a viewer may do, as tokens say it: read what is not public, report figures, approve them, administer. */
export const roles = ['reader', 'reporter', 'approver', 'administrator'] as const;

/** One of the four roles. */
export type Role = (typeof roles)[number];

/** The roles among the words given, each once, in the order of `roles`. Identity providers know words of their own too. */
export function rolesAmong(words: readonly unknown[]): Role[] {
  return roles.filter((role) => words.includes(role));
}
