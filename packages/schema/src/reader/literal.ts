type Make<Given extends readonly unknown[]> = (...given: Given) => Record<string, unknown>;

/** A function that is written when it is first called. */
type Written<Given extends readonly unknown[]> = () => Make<Given>;

// What stands in a function beside its arguments is numbers and the names of keys, so that the same text is the same function.
const known = new Map<string, Make<never>>();
const mostKnown = 2_000;

/**
 * Makes objects of one shape, by a function that is written for it: `{ key: value, … }`. An object to which keys are added one by one
 * takes twenty times as long, and beyond a dozen keys it becomes a hash table of six times the size; a long answer makes tens of
 * thousands of them. The function is written when the first object is made.
 *
 * @param keys of the object, as clients may have chosen them.
 * @param names of what it is made from.
 * @param write the value of a key, by its place, in JavaScript that holds nothing but those names and numbers.
 */
export function literalOf<Given extends readonly unknown[]>(
  keys: readonly string[],
  names: readonly string[],
  write: (index: number) => string,
): Written<Given> {
  let made: Make<Given> | undefined;
  return () => {
    made ??= writeOnce(keys, names, write) as Make<Given>;
    return made;
  };
}

function writeOnce(keys: readonly string[], names: readonly string[], write: (index: number) => string): Make<never> {
  // In brackets, `__proto__` is a key as any other.
  const members = keys.map((key, index) => `[${JSON.stringify(key)}]: ${write(index)}`);
  const text = `return { ${members.join(', ')} };`;
  const name = `${names.join()} ${text}`;
  const before = known.get(name);
  if (before) return before;
  const made = new Function(...names, text) as Make<never>;
  if (known.size >= mostKnown) known.clear();
  known.set(name, made);
  return made;
}
