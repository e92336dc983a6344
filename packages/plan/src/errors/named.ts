import type { BilingualText } from '@plangraph/messages';

/** What a place or an organisation is called, for a message. */
export interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The names of places or organisations in both languages, each with its code. */
export function namesOf(...all: readonly Named[]): BilingualText {
  return {
    en: all.map(({ nameEn, code }) => `${nameEn} (${code})`).join(', '),
    zh: all.map(({ nameZh, code }) => `${nameZh}（${code}）`).join('、'),
  };
}
