import { type Role, roles } from '@plangraph/schema';

/** The roles among the words given, each once, in the order of `roles`. Identity providers know words of their own too. */
export function rolesAmong(words: readonly unknown[]): Role[] {
  return roles.filter((role) => words.includes(role));
}
