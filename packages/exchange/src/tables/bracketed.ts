const opening = ['(', '（', '[', '【', '〔'];
const closing = [')', '）', ']', '】', '〕'];

/**
 * A heading and what stands in brackets at its end; null where nothing does.
 *
 * @example bracketed('总投资（亿元）') // { name: '总投资', remark: '亿元' }
 */
export function bracketed(heading: string): { readonly name: string; readonly remark: string | null } {
  const text = heading.trim();
  if (!closing.includes(text.at(-1) ?? '')) return { name: text, remark: null };
  const at = Math.max(...opening.map((bracket) => text.lastIndexOf(bracket)));
  return at < 1
    ? { name: text, remark: null }
    : { name: text.slice(0, at).trim(), remark: text.slice(at + 1, -1).trim() };
}
