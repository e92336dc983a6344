/**
 * Whether a value survives being written down as JSON in generated code: texts, numbers, yes and no, null, and lists and
 * plain objects of those.
 */
export function isPlain(value: unknown): boolean {
  // The compiler marks what JSON lacks by texts of this beginning.
  if (typeof value === 'string') return !value.includes('__MAGIC_');
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value === 'boolean' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return false;
  return Object.entries(value as object).every(([key, member]) => key !== '__proto__' && isPlain(member));
}
