import type { InputFields } from '../contract/mutation.ts';
import type { Problems } from '../contract/problems.ts';
import { registerErrors } from '../errors/register.ts';

const longest = 2_000;

/** The field of an input that says why. */
export function reasonField(t: InputFields, required: boolean) {
  return t.string({
    required,
    description: `Why, for those who look at the changes; ${longest} characters at most. Errors: ${required ? 'MISSING_VALUE, ' : ''}TEXT_TOO_LONG.`,
  });
}

/** Reads why something is done; null where it is not said. Adds a problem where it must be, or is said at length. */
export function readReason(given: unknown, required: boolean, problems: Problems): string | null {
  const reason = typeof given === 'string' ? given.trim() : '';
  if (required && !reason) problems.add(registerErrors.MISSING_VALUE.text({ name: 'reason', path: ['reason'] }));
  if ([...reason].length > longest) problems.add(registerErrors.TEXT_TOO_LONG({ most: longest, path: ['reason'] }));
  return reason || null;
}
