import type { Language } from '@plangraph/schema';

/**
 * The language that a caller prefers by its `Accept-Language` header. Chinese, the language of the plan, where the
 * header is absent, names neither language, or gives both the same weight and Chinese first.
 *
 * @example preferredLanguage('en-GB,en;q=0.9,zh;q=0.8') // 'EN'
 */
export function preferredLanguage(header: string | null | undefined): Language {
  let preferred: Language = 'ZH';
  let highest = 0;
  for (const entry of header?.split(',') ?? []) {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const language = languageOf(range);
    const weight = weightOf(parameters);
    if (language && weight > highest) [preferred, highest] = [language, weight];
  }
  return preferred;
}

function languageOf(range: string): Language | null {
  if (range === 'zh' || range.startsWith('zh-')) return 'ZH';
  if (range === 'en' || range.startsWith('en-')) return 'EN';
  return null;
}

function weightOf(parameters: readonly string[]): number {
  const stated = parameters.find((parameter) => parameter.startsWith('q='));
  if (stated === undefined) return 1;
  const weight = Number(stated.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
