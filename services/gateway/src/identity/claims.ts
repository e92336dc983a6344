import type { Viewer } from '@plangraph/schema';
import { invalidToken } from './refusals.ts';
import { rolesAmong } from './roles.ts';

/** A name or code as tokens may state it: 1 to 200 characters, none of which is a control character. */
export const statedText = /^\P{Cc}{1,200}$/u;

/**
 * Reads who asks from the claims of a token whose signature holds. Roles that this graph does not know are left out, so
 * that the tokens of a larger identity provider serve.
 */
export function viewerOfClaims({ sub, organisation = null, roles = [] }: Readonly<Record<string, unknown>>): Viewer {
  if (!isText(sub)) throw invalidToken('sub');
  if (organisation !== null && !isText(organisation)) throw invalidToken('organisation');
  if (!Array.isArray(roles)) throw invalidToken('roles');
  // Requests share what is kept of a token.
  return Object.freeze({ subject: sub, organisation, roles: Object.freeze(rolesAmong(roles)) });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && statedText.test(value);
}
