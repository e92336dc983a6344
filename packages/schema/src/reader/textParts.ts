import { writeCall } from './call.ts';

/** What a text of PostgreSQL's is put together of: what always stands there, and expressions whose values stand in between. */
export type Part = { readonly always: string } | { readonly sql: string };

/** A part that is the same in every row. */
export function always(text: string): Part {
  return { always: text };
}

/** Parts as the members of a JSON object. */
export function objectOf(members: readonly (readonly [key: string, value: readonly Part[]])[]): Part[] {
  const parts = members.flatMap(([key, value], index) => [
    always(`${index ? ',' : ''}${JSON.stringify(key)}:`),
    ...value,
  ]);
  return [always('{'), ...parts, always('}')];
}

/** Writes parts one behind the other. None of their values may be NULL: PostgreSQL would leave it out. */
export function writeJoined(parts: readonly Part[]): string {
  const written = mergeFixed(parts).map((part) => ('sql' in part ? part.sql : writeLiteral(part.always)));
  return writeCall('concat', written);
}

function mergeFixed(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last && 'always' in last && 'always' in part) merged[merged.length - 1] = always(last.always + part.always);
    else merged.push(part);
  }
  return merged;
}

function writeLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
