import { isLonger, longestText, quote } from '@plangraph/rows';
import type { Viewer } from '../context.ts';
import type { Mutation } from '../contract/mutation.ts';
import type { Problem } from '../contract/problem.ts';
import { roleNames } from '../contract/role.ts';
import { mutationErrors, or } from '../errors/mutation.ts';
import type { EarlierIntent } from './intent.ts';

/** Why somebody may not ask for a mutation; null when he may. */
export function refuseViewer({ name, roles }: Mutation, viewer: Viewer | null): Problem | null {
  if (!viewer) return mutationErrors.NOT_AUTHENTICATED({ mutation: name });
  if (roles.some((role) => viewer.roles.includes(role))) return null;
  const words = { en: roles.join(or.en), zh: roles.map((role) => roleNames[role]).join(or.zh) };
  return mutationErrors.FORBIDDEN({ mutation: name, roles: words, viewer: quote(viewer.subject) });
}

// Letters, marks, digits, punctuation, symbols and blanks, but not blanks alone.
const printable = /^(?! *$)[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,200}$/u;

/** Why a key cannot stand for an intent; null when it can. */
export function refuseKey(key: string): Problem | null {
  if (key.length <= 2 * 200 && printable.test(key)) return null;
  return mutationErrors.INVALID_IDEMPOTENCY_KEY({ key: quote(key) });
}

/** The refusal of a key that already stands for another intent. */
export function refuseReuse(key: string, { mutation, recordedAt }: EarlierIntent): Problem {
  return mutationErrors.IDEMPOTENCY_KEY_REUSED({ key: quote(key), moment: recordedAt.toISOString(), mutation });
}

/** A problem for each text in an input that is longer than any, or that PostgreSQL could not keep as it is. */
export function refuseTexts(value: unknown, path: Problem['path'] = []): Problem[] {
  if (Array.isArray(value)) return value.flatMap((each, place) => refuseTexts(each, [...path, place]));
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return Object.entries(value).flatMap(([name, each]) => refuseTexts(each, [...path, name]));
  }
  if (typeof value !== 'string') return [];
  if (isLonger(value, longestText.any)) return [mutationErrors.TEXT_TOO_LONG({ most: longestText.any, path })];
  return value.isWellFormed() && !value.includes('\u0000') ? [] : [mutationErrors.INVALID_VALUE({ path })];
}
