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
  inNamedDatabase: { en: 'Written in the database of DATABASE_URL.', zh: '已写入 DATABASE_URL 指定的数据库。' },
  inServedDatabase: {
    en: 'Written in the database in {folder}, of the gateway that runs there.',
    zh: '已写入 {folder} 中的数据库（正在提供服务）。',
  },
  inRestingDatabase: {
    en: 'Written in the database in {folder}, which no gateway serves at the moment.',
    zh: '已写入 {folder} 中的数据库（目前没有服务在使用）。',
  },
});

/** A phrase in both languages, on one line. */
export function inBoth({ en, zh }: { readonly en: string; readonly zh: string }): string {
  return `${en} ${zh}`;
}
