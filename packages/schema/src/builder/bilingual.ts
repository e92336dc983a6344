import type { ArgumentRef, FieldRef, InputFieldRef } from '@pothos/core';
import { type Context, inLanguage, type Language } from '../context.ts';
import type { Types } from './graphTypes.ts';
import { looseArgument, looseField, looseInput } from './loose.ts';

/** The argument by which the language of a text is chosen. */
export function languageArgument(arg: object): ArgumentRef<Types, unknown> {
  return looseArgument(arg, {
    type: 'Language',
    description: 'The language of the answer; that of the Accept-Language header when left out.',
  });
}

/** The same for a field that is computed, whose arguments `builder.args` makes. */
export function languageField(t: object): InputFieldRef<Types, unknown> {
  return looseInput(t, {
    type: 'Language',
    description: 'The language of the answer; that of the Accept-Language header when left out.',
  });
}

/** A text in both languages; where there is no English, the Chinese stands for it. */
interface ShownText {
  readonly zh: string;
  readonly en: string | null;
}

/**
 * A text in both languages as one field with the argument `lang`, of a type that no model stands behind.
 *
 * @example name: bilingualText(t, 'The name of the place.', ({ place }) => ({ zh: place.nameZh, en: place.nameEn }))
 */
export function bilingualText<Source>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Source>,
  description: string,
  textOf: (source: Source) => ShownText,
): FieldRef<Types, unknown> {
  return looseField(t, {
    type: 'String',
    description,
    args: { lang: languageArgument(t.arg) },
    resolve(source: Source, { lang }: { lang?: Language | null }, context: Context) {
      const { zh, en } = textOf(source);
      return inLanguage(zh, en, lang, context);
    },
  });
}
