import words from 'plangraph:words';
import type { Language } from '../address/address.ts';

/** What a register is called. */
export function sayRegister(type: string, language: Language): string {
  const known = words.Register?.[type];
  if (known) return known[language === 'ZH' ? 0 : 1];
  return type.replace(/[A-Z]/g, (letter, at) => (at === 0 ? letter : ` ${letter.toLowerCase()}`));
}
