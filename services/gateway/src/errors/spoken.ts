import { phrases } from '@plangraph/messages';

/** What commands of the operator's say of what they did. */
export const spoken = phrases({
  forNone: { en: 'acts for no organisation', zh: '不代表任何单位' },
  unchanged: { en: 'unchanged', zh: '未变更' },
  loading: { en: 'loading {what}', zh: '正在载入' },
  keyOnce: {
    en: 'The key is told this once; of it only a digest is kept.',
    zh: '密钥仅显示这一次，系统只保存其摘要。',
  },
});

/** A phrase in both languages, on one line. */
export function inBoth({ en, zh }: { readonly en: string; readonly zh: string }): string {
  return `${en} ${zh}`;
}
