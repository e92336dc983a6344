import type { Language } from '@plangraph/schema';
import type { Field } from './fields.ts';

/** What units are called in English; those that are not here stay out of English headings. */
const inEnglish: Readonly<Record<string, string>> = {
  万元: 'CNY 10,000',
  元: 'CNY',
  亩: 'mu',
  公里: 'km',
  '%': '%',
  人: 'people',
  户: 'households',
};

/** A heading in one language, with its unit; read back, it means the same. */
export function headingText({ heading: { zh, en, unit } }: Field, language: Language): string {
  if (language === 'ZH') return unit ? `${zh}（${unit}）` : zh;
  const named = unit ? inEnglish[unit] : undefined;
  return named ? `${en} (${named})` : en;
}
