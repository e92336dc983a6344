import type { Language } from '@plangraph/schema';
import type { Field } from './fields.ts';
import { referenceEndings } from './headings.ts';
import { plainName } from './plainWords.ts';

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

/** The heading of a reference that says whether the column holds codes or names. */
export function referenceHeading({ heading: { zh, en } }: Field, language: Language, says: 'code' | 'name'): string {
  const { codeZh, codeEn, nameZh, nameEn } = referenceEndings.said;
  if (language === 'ZH') return `${zh}${says === 'code' ? codeZh : nameZh}`;
  return `${en} ${says === 'code' ? codeEn : nameEn}`;
}

/** Whether a heading says that it names the records of a reference, beside another that has their codes. */
export function saysNames(field: Field, heading: string): boolean {
  if (!field.target || !field.whole) return false;
  const plain = plainName(heading);
  return (['ZH', 'EN'] as const).some((language) => plainName(referenceHeading(field, language, 'name')) === plain);
}
