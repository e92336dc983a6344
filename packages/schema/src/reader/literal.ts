type Make<Given extends readonly unknown[]> = (...given: Given) => Record<string, unknown>;

/** Gives the function that makes the next object of a shape. */
export type Written<Given extends readonly unknown[]> = () => Make<Given>;

/** How an object of a shape is filled. */
interface Filling<Given extends readonly unknown[]> {
  /** Of the object, as clients may have chosen them. */
  readonly keys: readonly string[];
  /** The names of what it is made from. */
  readonly names: { readonly [Index in keyof Given]: string };
  /** The value of a key, by its place. */
  readonly value: (index: number, ...given: Given) => unknown;
  /** The same in JavaScript that holds nothing but those names and numbers. */
  readonly write: (index: number) => string;
}

/** From how many objects on it pays to write a function for them: what is asked once is hardly worth compiling, nor the memory. */
const worthwhile = 32;

// What stands in a function beside its arguments is numbers and the names of keys, so that the same text is the same function.
const known = new Map<string, Make<never>>();
/** How many characters of functions are kept at most. */
const mostKept = 4_000_000;
let kept = 0;

/**
 * Makes objects of one shape, from the 32nd on by a function that is written for it: `{ key: value, … }`. An object to which keys are
 * added one by one takes twenty times as long, and beyond a dozen keys it becomes a hash table of six times the size; a long answer makes
 * tens of thousands of them.
 */
export function literalOf<Given extends readonly unknown[]>(filling: Filling<Given>): Written<Given> {
  const { keys, value } = filling;
  let made: Make<Given> | undefined;
  // A key that is added as any other would be the object's prototype.
  let asked = keys.includes('__proto__') ? worthwhile : 0;
  const add: Make<Given> = (...given) => {
    const object: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index += 1) object[keys[index] as string] = value(index, ...given);
    return object;
  };
  return () => {
    if (made) return made;
    asked += 1;
    if (asked <= worthwhile) return add;
    made = writeOnce(filling);
    return made;
  };
}

function writeOnce<Given extends readonly unknown[]>({ keys, names, write }: Filling<Given>): Make<Given> {
  // In brackets, `__proto__` is a key as any other.
  const members = keys.map((key, index) => `[${JSON.stringify(key)}]: ${write(index)}`);
  const text = `return { ${members.join(', ')} };`;
  const name = `${names.join()} ${text}`;
  const before = known.get(name);
  if (before) return before as Make<Given>;
  const made = new Function(...names, text) as Make<Given>;
  kept += name.length;
  if (kept > mostKept) {
    known.clear();
    kept = name.length;
  }
  known.set(name, made);
  return made;
}
