import words from 'plangraph:words';
import { type Language, useAddress } from '../address/address.ts';
import { spineWords } from './spineWords.ts';

/** Says things in the language of the page. */
export interface Speech {
  readonly language: Language;
  /** Says a text of the page itself. */
  readonly say: (zh: string, en: string) => string;
  /** What a value of an enum of the graph is called. */
  readonly word: (type: string, value: string | null | undefined) => string;
}

/** The words of the page: its own, and those of the graph. */
export function useWords(): Speech {
  const { language } = useAddress();
  const say = (zh: string, en: string) => (language === 'ZH' ? zh : en);
  return {
    language,
    say,
    word: (type, value) => {
      if (value === null || value === undefined) return '—';
      const found = spineWords[type]?.[value] ?? words[type]?.[value];
      return found ? say(...found) : value;
    },
  };
}
