import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Gives a statement the name under which each connection keeps it prepared; none until it is worth one. */
export type NameOf = (text: string) => string | undefined;

// A named statement costs some 58 KiB in every connection, for as long as the connection lasts. So only shapes that come
// back are named, and of those no more than this in all: whoever makes up shapes must not fill PostgreSQL's memory.
const namedAfter = 3;
const namesGiven = { read: 500, write: 200 } as const;
// A client keeps the text of each beside, for each connection.
const longestNamed = 65_536;

const bytesOfShape = 500;

/**
 * Makes the names of one who sends statements, which begin with `kind`, and keeps so many bytes of shapes. A name, once given, stays: its
 * statement is prepared in connections already.
 */
export function createStatementNames(kind: 'read' | 'write', bytesKept: number): NameOf {
  const shapes = new LRUCache<string, { name: string | undefined; count: number }>({
    maxSize: bytesKept,
    sizeCalculation: (_, text) => 2 * text.length + bytesOfShape,
  });
  const given = new Set<string>();
  return (text) => {
    if (text.length > longestNamed) return undefined;
    const shape = shapes.get(text);
    if (!shape) {
      shapes.set(text, { name: undefined, count: 1 });
      return undefined;
    }
    shape.count += 1;
    // Counted up to here only, so that a shape without a name is hashed once.
    if (shape.count === namedAfter + 1) shape.name = giveName(kind, given, text);
    return shape.name;
  };
}

function giveName(kind: keyof typeof namesGiven, given: Set<string>, text: string): string | undefined {
  const name = `${kind}_${createHash('sha256').update(text).digest('base64url').slice(0, 40)}`;
  if (given.size < namesGiven[kind]) given.add(name);
  return given.has(name) ? name : undefined;
}
