import type { OperatorsClient } from './operatorsKey.ts';

type Scope = OperatorsClient['scopes'][number];

/** Scopes that stand for roles of a person, and those that let whole files in and out: each kind is bound to areas as one. */
const roleScopes: readonly Scope[] = ['READ', 'REPORT', 'APPROVE', 'ADMINISTER'];
const fileScopes: readonly Scope[] = ['IMPORT', 'EXPORT'];
/** What may stand in an address, and is bound to nothing. */
const openScopes: readonly Scope[] = ['FEED'];
const allScopes = [...roleScopes, ...fileScopes, ...openScopes];

/** Scopes as words. */
export const scopeWords = allScopes.map((scope) => scope.toLowerCase());

/** What a client may, as its row keeps it: no areas for all. */
export interface ClientScopes {
  readonly scopes: readonly Scope[];
  readonly areas: readonly string[];
  readonly fileAreas: readonly string[];
}

/** A word that is no scope, or scopes of one kind that are bound to areas in several ways. */
export type ScopeFault = { readonly unknown: string; readonly at: number } | { readonly apart: readonly string[] };

/**
 * Reads scopes as keys state them, each with an area or without: those of roles are bound to the same areas, as are those of files.
 *
 * @example readScopes(['read', 'import:industry'], ['industry']) // { scopes: ['READ', 'IMPORT'], areas: [], fileAreas: ['industry'] }
 */
export function readScopes(
  words: readonly string[],
  areas: readonly string[],
): { readonly found: ClientScopes } | { readonly faults: readonly ScopeFault[] } {
  const faults: ScopeFault[] = [];
  const bounds = new Map<Scope, Set<string>>();
  for (const [at, word] of words.entries()) {
    const [name = '', area = null, ...more] = word.split(':');
    const scope = allScopes.find((each) => each.toLowerCase() === name);
    const isBound = area !== null && (!areas.includes(area) || (scope && openScopes.includes(scope)));
    if (!scope || more.length || isBound) {
      faults.push({ unknown: word, at });
      continue;
    }
    bounds.set(scope, (bounds.get(scope) ?? new Set()).add(area ?? ''));
  }
  const together = (kind: readonly Scope[]): readonly string[] => {
    const stated = kind.filter((scope) => bounds.has(scope));
    const ways = new Set(stated.map((scope) => [...(bounds.get(scope) ?? [])].sort().join()));
    const [way = ''] = ways;
    // Once for all areas and once for one of them is no bound that anybody meant.
    if (ways.size > 1 || way.startsWith(',')) faults.push({ apart: stated.map((scope) => scope.toLowerCase()) });
    return way === '' ? [] : way.split(',');
  };
  const found = { scopes: [...bounds.keys()], areas: together(roleScopes), fileAreas: together(fileScopes) };
  return faults.length ? { faults } : { found };
}

/** The same, written as it is read: `read`, `import:industry`. */
export function writeScopes({ scopes, areas, fileAreas }: ClientScopes): string[] {
  return scopes.flatMap((scope) => {
    const bound = fileScopes.includes(scope) ? fileAreas : openScopes.includes(scope) ? [] : areas;
    const word = scope.toLowerCase();
    return bound.length ? bound.map((area) => `${word}:${area}`) : [word];
  });
}
