/**
 * Makes a JSON value unchangeable, with all that is in it. What the reader is given from the database may be given to others
 * too, so tests are given it frozen: code that changes it throws.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
