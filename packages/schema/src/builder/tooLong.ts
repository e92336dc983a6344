import type { GraphQLError } from 'graphql';
import { codedError } from '../errors.ts';

/** The refusal of a text that is longer than whatever reads it takes; nothing of it was looked at. */
export function textTooLong(what: string, longest: number): GraphQLError {
  return codedError('TEXT_TOO_LONG', {
    en: `${what} takes a text of at most ${longest} characters; this one is longer. Shorten it.`,
    zh: `${what} 的文本至多 ${longest} 个字符，此文本过长，请缩短。`,
    extensions: { maximum: longest },
  });
}
