import { parseArgs } from 'node:util';

/** What an operator wrote behind a command: options, each with a text, and what stands besides. Nothing of it where one is unknown. */
export function readWords<const Name extends string>(
  options: readonly string[],
  names: readonly Name[],
): { readonly values: { readonly [Each in Name]?: string }; readonly positionals: readonly string[] } {
  const known = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
  try {
    const { values, positionals } = parseArgs({ args: [...options], options: known, allowPositionals: true });
    return { values: values as { [Each in Name]?: string }, positionals };
  } catch {
    return { values: {}, positionals: [] };
  }
}
