import type { Demo } from '@plangraph/schema';
import { fictitiousCreditCode } from './rules/creditCode.ts';

const count = 60;

const trades = [
  { zh: '新材料', en: 'Materials' },
  { zh: '食品', en: 'Foods' },
  { zh: '机械', en: 'Machinery' },
  { zh: '电子', en: 'Electronics' },
  { zh: '竹木', en: 'Bamboo and Timber' },
  { zh: '纺织', en: 'Textiles' },
] as const;

/** Made-up enterprises, with credit codes that belong to nobody; the records of other domains hang on them. */
export const demo: Demo = {
  bureau: { code: 'economy', nameZh: '示例经济和信息化局', nameEn: 'Demo bureau of economy and information' },
  records: ({ prefix, place }) => ({
    enterprises: Array.from({ length: count }, (_, position) => {
      const number = String(position + 1).padStart(2, '0');
      const { zh, en } = trades[position % trades.length] ?? trades[0];
      return {
        code: `${prefix}enterprise-${number}`,
        creditCode: fictitiousCreditCode(position + 1),
        nameZh: `示例${zh}${number}有限公司`,
        nameEn: `Demo ${en} ${number} Ltd.`,
        place,
      };
    }),
  }),
};
