import { z } from 'zod';

/** One setting: how its text is read, what stands for it when it is absent, and the words for when it is wrong. */
export interface Setting<Value> {
  /** Reads the text; what it refuses is reported with `allowed`. */
  readonly schema: z.ZodType<Value, string>;
  /** The text that an absent setting stands for; undefined when absence has a meaning of its own. */
  readonly fallback?: string;
  /** What may be written, in both languages. */
  readonly allowed: { readonly en: string; readonly zh: string };
  /** A value that would be accepted, for the cure. */
  readonly example: string;
  /** The value may hold a password, so messages hide that part of it. */
  readonly secret?: true;
  /** The value is a secret as a whole, and messages do not show it. */
  readonly hidden?: true;
}

/** Declares a setting. The literal type is kept, so that the compiler knows which settings have a fallback. */
export const setting = <Value, const Definition extends Setting<Value>>(
  definition: Definition & Setting<Value>,
): Definition => definition;

/** Reads a whole number within bounds. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** Reads words that commas divide; “none” stands for none. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry !== 'none'),
);
