import type { BilingualText } from '@plangraph/rows';
import type { Candidacy } from './candidacy.ts';

const levels = {
  ABOVE_SCALE: '规上企业',
  SPECIALISED_SME: '省级专精特新中小企业',
  HIDDEN_CHAMPION: '省级隐形冠军',
  LITTLE_GIANT: '国家级专精特新小巨人',
} as const;

/** Why an enterprise is a candidate for a level, is none, or why that cannot be told, in both languages. */
export function candidacyReason({ level, candidate, criteria }: Candidacy): BilingualText {
  if (criteria.length === 0) {
    return {
      en: `No criterion of ${level} is declared for the place of the enterprise, so it cannot be told who is a candidate. Declare them with createEchelonCriterion.`,
      zh: `企业所在地尚未录入${levels[level]}的认定标准，无法判断是否为培育对象。请用 createEchelonCriterion 录入。`,
    };
  }
  if (candidate) return { en: 'Every declared criterion is met.', zh: '已录入的标准全部满足。' };
  const decisive = criteria.filter(({ met }) => met === (candidate === false ? false : null));
  const en = decisive.map(({ nameEn }) => nameEn).join('; ');
  const zh = decisive.map(({ nameZh }) => nameZh).join('；');
  if (candidate === false) return { en: `Not met: ${en}.`, zh: `未满足：${zh}。` };
  return { en: `The records do not tell: ${en}.`, zh: `现有记录无法判断：${zh}。` };
}
