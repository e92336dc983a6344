import { termIn } from '@plangraph/messages';
import type { GraphQLEnumType, GraphQLEnumValue } from 'graphql';

/** A text in both languages. */
export interface SaidText {
  readonly zh: string;
  readonly en: string;
}

const chineseSentence = /(?<=[.。])\s+(?=\p{Script=Han})/u;

/** What a value is called: in English by itself, in Chinese by the first term that its description has in brackets. */
export function labelOf({ name, description }: Pick<GraphQLEnumValue, 'name' | 'description'>): SaidText {
  const en = name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');
  return { zh: termIn(description) ?? en, en };
}

/**
 * What a value or an enum means: its description in English, and the Chinese sentence that follows it. Where none does, the
 * Chinese term says it, and where there is no term either, the English.
 */
export function meaningOf({ description }: GraphQLEnumValue | GraphQLEnumType): SaidText {
  const [en = '', ...zh] = (description ?? '').split(chineseSentence);
  return { zh: zh.join(' ') || (termIn(description) ?? en), en };
}
