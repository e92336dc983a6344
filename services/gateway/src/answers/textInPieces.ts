import { setImmediate } from 'node:timers/promises';

/** How much is written before others have their turn: a value counts one, a text as many as its length has hundreds. */
const atOnce = 10_000;
const charactersOfOne = 100;

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
  const writeValue = async (given: unknown): Promise<void> => {
    const weight = weighOf(given, atOnce);
    if (weight < atOnce || !isTakenApart(given)) return write(JSON.stringify(given) ?? 'null', weight);
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
        await writeValue(member);
        from = index + 1;
      } else {
        light += weight;
        if (light >= atOnce) await writeUpTo(index + 1);
      }
    }
    await writeUpTo(list.length);
    parts.push(']');
  };

  await writeValue(value);
  return parts.join('');
}

/** What says itself how it is written is written whole. */
function isTakenApart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && typeof (value as { toJSON?: unknown }).toJSON !== 'function';
}

/** How much there is in a value; looks no further once it is as much as `most`. */
function weighOf(value: unknown, most: number): number {
  if (typeof value === 'string') return 1 + value.length / charactersOfOne;
  if (typeof value !== 'object' || value === null) return 1;
  let weight = 1;
  for (const member of Array.isArray(value) ? value : Object.values(value)) {
    weight += weighOf(member, most - weight);
    if (weight >= most) break;
  }
  return weight;
}
