/** How the units that stand in headings are written behind a number in English. */
const inEnglish: Readonly<Record<string, string>> = {
  万元: 'CNY 10 thousand',
  元: 'CNY',
  亿元: 'CNY 100 million',
  亩: 'mu',
  户: 'households',
  人: 'people',
  人次: 'visits',
  张: 'beds',
  个: '',
  分: 'points',
  公里: 'km',
};

/** A unit in both languages; one that has no letters of its own is written alike. */
export function unitInWords(unit: string): { readonly zh: string; readonly en: string } {
  return { zh: unit, en: inEnglish[unit] ?? unit };
}
