import type { Register } from '@plangraph/schema';
import type { Verb } from './probes.ts';
import { isNarrowed, type Somebody } from './somebody.ts';

/** Registers of who works for an organisation: they are its own to read, and its administrators'. */
export const inside: ReadonlySet<string> = new Set(['Appointment', 'ApiClient']);

/** What the rule must say, in words of its own: of a record that a bureau of the county owns. */
export function expected(somebody: Somebody, verb: Verb, { noun, verbs, belongs }: Register): string {
  const { role, organisation } = somebody;
  const needed: readonly string[] = verbs.get(verb) ?? [];
  if (!needed.includes(role)) return 'FORBIDDEN';
  if (organisation === 'none') return role === 'administrator' ? 'MAY' : 'NO_ORGANISATION';
  if (organisation === 'unknown') return 'UNKNOWN_ORGANISATION';
  if (organisation === 'retired') return 'RETIRED_ORGANISATION';
  if (isNarrowed(somebody)) return 'OUT_OF_SCOPE';
  if (organisation === 'own') return 'MAY';
  // A county's and a city's administrators decide on everything in the county.
  if (role === 'administrator' && organisation !== 'other county') return 'MAY';
  if (inside.has(noun) && verb !== 'create') return 'NOT_FOUND';
  if (verb === 'restore') return 'OTHER_PLACE';
  // Nobody adds to another's record, whatever the place; what stands by itself is made where one sits, or beneath.
  if (verb !== 'create' || belongs.ownersOfWhole) return 'NOT_YOURS';
  return organisation === 'other county' && !belongs.isShared ? 'OTHER_PLACE' : 'MAY';
}
