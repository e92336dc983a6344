import { LRUCache } from 'lru-cache';

/** How long what was found out of somebody holds, in milliseconds: a third of the lease of kept answers (docs/adr/0011-response-cache.md). */
export const memoryTime = 1_000;

const most = 10_000;

/**
 * Asks for the same once a second at most: whoever is dismissed, or whose key is revoked, is so everywhere within that. What
 * could not be found out is asked for again.
 */
export function briefly<Value>(
  find: (key: string) => Promise<Value>,
  now: () => number = Date.now,
): (key: string) => Promise<Value> {
  const known = new LRUCache<string, { readonly value: Promise<Value>; readonly until: number }>({ max: most });
  return (key) => {
    const found = known.get(key);
    if (found && now() < found.until) return found.value;
    const value = find(key);
    const kept = { value, until: now() + memoryTime };
    known.set(key, kept);
    value.catch(() => {
      if (known.get(key) === kept) known.delete(key);
    });
    return value;
  };
}
