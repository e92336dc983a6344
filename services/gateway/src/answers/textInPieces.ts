import { setImmediate } from 'node:timers/promises';

/** How much is written before others have their turn: a value counts one, a text as many as its length has hundreds. */
const atOnce = 10_000;
const charactersOfOne = 100;

/** What is no more than this is written at once, in some milliseconds: to take it apart and to put it together takes longer than to write it. */
const leastTakenApart = 50_000;

/**
 * Writes JSON as JSON.stringify does, and lets others have their turn in between: nobody else is answered while a long
 * answer is written.
 */
export async function textInPieces(value: unknown): Promise<string> {
  const parts: string[] = [];
  let written = 0;

  const write = async (text: string, weight: number): Promise<void> => {
    parts.push(text);
    written += weight;
    if (written < atOnce) return;
    written = 0;
    await setImmediate();
  };
  const writeValue = (given: unknown): Promise<void> => {
    // What has one member is as heavy as that.
    const weight = isWrapping(given) ? atOnce : weighOf(given, atOnce);
    return weight < atOnce ? write(JSON.stringify(given) ?? 'null', weight) : writeHeavy(given);
  };
  const writeHeavy = async (given: unknown): Promise<void> => {
    if (!isTakenApart(given)) return write(JSON.stringify(given) ?? 'null', atOnce);
    if (Array.isArray(given)) return writeList(given);
    let separator = '{';
    for (const [key, member] of Object.entries(given)) {
      if (member === undefined) continue;
      parts.push(`${separator}${JSON.stringify(key)}:`);
      separator = ',';
      await writeValue(member);
    }
    parts.push(separator === '{' ? '{}' : '}');
  };
  const writeList = async (list: readonly unknown[]): Promise<void> => {
    parts.push('[');
    let [from, light] = [0, 0];
    const writeUpTo = async (until: number) => {
      if (from === until) return;
      await write(`${from > 0 ? ',' : ''}${JSON.stringify(list.slice(from, until)).slice(1, -1)}`, light);
      [from, light] = [until, 0];
    };
    for (const [index, member] of list.entries()) {
      const weight = weighOf(member, atOnce);
      if (weight >= atOnce) {
        await writeUpTo(index);
        if (index > 0) parts.push(',');
        await writeHeavy(member);
        from = index + 1;
      } else {
        light += weight;
        if (light >= atOnce) await writeUpTo(index + 1);
      }
    }
    await writeUpTo(list.length);
    parts.push(']');
  };

  if (weighOf(value, leastTakenApart) < leastTakenApart) return JSON.stringify(value) ?? 'null';
  await writeHeavy(value);
  return parts.join('');
}

/** What says itself how it is written is written whole. */
function isTakenApart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && typeof (value as { toJSON?: unknown }).toJSON !== 'function';
}

function isWrapping(value: unknown): boolean {
  return isTakenApart(value) && !Array.isArray(value) && Object.keys(value).length === 1;
}

/** How much there is in a value; looks no further once it is as much as `most`. */
function weighOf(value: unknown, most: number): number {
  if (typeof value === 'string') return 1 + value.length / charactersOfOne;
  if (typeof value !== 'object' || value === null) return 1;
  let weight = 1;
  if (Array.isArray(value)) {
    for (const member of value) {
      weight += weighOf(member, most - weight);
      if (weight >= most) break;
    }
    return weight;
  }
  // Faster than a list of the members, which would be made for each object only to be thrown away.
  for (const key in value) {
    weight += key.length / charactersOfOne;
    weight += weighOf((value as Readonly<Record<string, unknown>>)[key], most - weight);
    if (weight >= most) break;
  }
  return weight;
}
