import { diff } from 'node:util';

/** Lines of the same that are shown around what differs. */
const context = 3;

/** The most lines that anyone would read. */
const longest = 200;

/**
 * How two schemas differ, line by line: `-` is gone, `+` is new, and each place names the definition that it stands
 * in. Empty where they are the same.
 */
export function describeDifference(before: string, after: string): string {
  if (before === after) return '';
  // The operation is 1 for a line of the first text only, -1 for one of the second only, 0 for both.
  const lines = diff(before.split('\n'), after.split('\n'));
  const changed = lines.map(([operation]) => operation !== 0);
  const shown: string[] = [];
  let definition = '';
  let skipping = true;
  for (const [index, [operation, line]] of lines.entries()) {
    const near = changed.slice(Math.max(0, index - context), index + context + 1).includes(true);
    if (near && skipping) shown.push(`… ${definition}`.trimEnd());
    if (near) shown.push(`${operation === 1 ? '-' : operation === -1 ? '+' : ' '} ${line}`);
    skipping = !near;
    if (/^\w.*\{$/.test(line)) definition = line.slice(0, -2);
  }
  const rest = shown.length - longest;
  return `${shown.slice(0, longest).join('\n')}\n${rest > 0 ? `… and ${rest} lines more\n` : ''}`;
}
