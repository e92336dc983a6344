import { z } from 'zod';
import { units } from '../errors/units.ts';

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

type ValueOf<Declared> = Declared extends Setting<infer Value> ? NonNullable<Value> : never;

/** What settings say, by their names; undefined where one is absent and nothing stands for it. */
export type ValuesOf<Settings> = {
  readonly [Name in keyof Settings]:
    | ValueOf<Settings[Name]>
    | (Settings[Name] extends { readonly fallback: string } ? never : undefined);
};

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

/** Reads `on` or `off`. */
export const onOff = z.enum(['on', 'off']).transform((text) => text === 'on');

/** Reads words that commas divide; “none” stands for none. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry !== 'none'),
);

interface Whole {
  /** What is counted; nothing in particular when left out. */
  readonly unit?: keyof typeof units;
  readonly least: number;
  readonly most: number;
  readonly fallback: number;
}

/** Declares a setting that is a whole number within bounds. */
export function wholeSetting({ unit = 'number', least, most, fallback }: Whole) {
  const { en, zh } = units[unit];
  return setting({
    schema: wholeNumber(least, most),
    fallback: String(fallback),
    allowed: { en: `${en} from ${least} to ${most}`, zh: `${least} 到 ${most} 之间的${zh}` },
    example: String(fallback),
  });
}

/** Declares a setting that limits something, or not where it is 0. */
export function limitSetting({ most, fallback }: Pick<Whole, 'most' | 'fallback'>) {
  return setting({
    schema: wholeNumber(0, most),
    fallback: String(fallback),
    allowed: {
      en: `a whole number from 1 to ${most}, or 0 for no limit`,
      zh: `1 到 ${most} 之间的整数；0 表示不限`,
    },
    example: String(fallback),
  });
}

/** Declares a setting that switches something on or off. */
export function onOffSetting(fallback: 'on' | 'off') {
  return setting({
    schema: onOff,
    fallback,
    allowed: { en: 'on or off', zh: 'on 或 off' },
    example: fallback === 'on' ? 'off' : 'on',
  });
}
