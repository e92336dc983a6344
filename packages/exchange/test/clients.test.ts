import { describe, expect, it } from 'vitest';
import { isKey, makeKey } from '../src/index.ts';

describe('a key', () => {
  it('is recognised by its form and its checksum, and another one each time', () => {
    const keys = Array.from({ length: 200 }, () => makeKey());
    expect(new Set(keys.map(({ key }) => key)).size).toBe(200);
    for (const { key, hint, digest } of keys) {
      expect(key).toMatch(/^plangraph_[A-Za-z0-9_-]{43}[0-9a-z]{7}$/);
      expect(isKey(key)).toBe(true);
      expect(key.startsWith(hint)).toBe(true);
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect(key).not.toContain(digest.slice(0, 8));
    }
  });

  it('with any one character wrong is none', () => {
    const { key } = makeKey();
    for (let at = 0; at < key.length; at += 1) {
      const other = key[at] === 'a' ? 'b' : 'a';
      expect(isKey(key.slice(0, at) + other + key.slice(at + 1)), `character ${at}`).toBe(false);
    }
    for (const text of ['', 'plangraph_', `${key}a`, key.slice(1), ` ${key}`, `${key}\n`])
      expect(isKey(text)).toBe(false);
  });
});
