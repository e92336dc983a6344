import { phrases, rowErrors } from '@plangraph/messages';

/** Why an enterprise is a candidate for a level of the echelon, is none, or why that cannot be told. */
export const reasons = phrases({
  nothingDeclared: {
    en: 'No criterion of {level} is declared for the place of the enterprise, so it cannot be told who is a candidate. Declare them with createEchelonCriterion.',
    zh: '企业所在地尚未录入{level}的认定标准，无法判断是否为培育对象。请用 createEchelonCriterion 录入。',
  },
  allMet: { en: 'Every declared criterion is met.', zh: '已录入的标准全部满足。' },
  notMet: { en: 'Not met: {criteria}.', zh: '未满足：{criteria}。' },
  notTold: { en: 'The records do not tell: {criteria}.', zh: '现有记录无法判断：{criteria}。' },
});

/** The levels of the echelon, in words. */
export const levels = {
  ABOVE_SCALE: { en: 'ABOVE_SCALE', zh: '规上企业' },
  SPECIALISED_SME: { en: 'SPECIALISED_SME', zh: '省级专精特新中小企业' },
  HIDDEN_CHAMPION: { en: 'HIDDEN_CHAMPION', zh: '省级隐形冠军' },
  LITTLE_GIANT: { en: 'LITTLE_GIANT', zh: '国家级专精特新小巨人' },
} as const;

/** What can be wrong with a row of this domain. */
export const errors = rowErrors({
  INVALID_VALUE: {
    when: 'a park with more than 5 stars, or less than one',
    column: 'star',
    en: 'A park has 1 to 5 stars; this one has {star}.',
    zh: '园区星级为 1 至 5，此处为 {star}。',
    cure: { en: 'Write 1 to 5, or leave it out where it has none.', zh: '请填写 1 至 5；未评星级请留空。' },
  },
  EXPIRES_BEFORE_GRANTED: {
    when: 'a recognition expires before it is granted',
    column: 'expiresOn',
    en: 'The recognition counts no more from {expiresOn}, and counts only from {grantedOn}.',
    zh: '该认定自 {expiresOn} 起失效，而自 {grantedOn} 起才生效。',
    cure: { en: 'Write the first day on which it counts no more, or leave it out.', zh: '请填写失效的首日，或留空。' },
  },
  INVALID_CREDIT_CODE: {
    when: 'a unified social credit code with a wrong check digit',
    column: 'creditCode',
    en: '{code} is no unified social credit code: its last character does not fit the others, or it has not 18 of them.',
    zh: '{code} 不是有效的统一社会信用代码：校验码不符，或不足 18 位。',
    cure: {
      en: 'Copy the code from the business licence, or leave it out where it is not known.',
      zh: '请按营业执照填写；未知时请留空。',
    },
  },
  CRITERION_INCOMPLETE: {
    when: 'a criterion of the echelon without its least value or level',
    cases: {
      held: {
        column: 'held',
        en: 'A criterion of {measure} needs held.',
        zh: '{measure} 类标准须填写 held。',
        cure: { en: 'Name the level that must be held already.', zh: '请填写须已取得的级别。' },
      },
      atLeast: {
        column: 'atLeast',
        en: 'A criterion of {measure} needs atLeast.',
        zh: '{measure} 类标准须填写 atLeast。',
        cure: { en: 'Write the least value that meets it.', zh: '请填写达标的最低值。' },
      },
    },
  },
  CRITERION_CONTRADICTS_MEASURE: {
    when: 'a criterion states a value that its measure does not have',
    en: 'A criterion of {measure} has no {column}; this one states {value}.',
    zh: '{measure} 类标准不应有 {column}，此处为 {value}。',
    cure: { en: 'Leave {column} out, or correct the measure.', zh: '请将 {column} 留空，或更正 measure。' },
  },
  CRITERION_LEVEL_NOT_LOWER: {
    when: 'a criterion asks for a recognition that is not beneath its level',
    column: 'held',
    en: '{level} cannot ask for {held}, which is not beneath it.',
    zh: '{level} 不能以 {held} 为前提：后者并不低于前者。',
    cure: { en: 'Name a level beneath {level}.', zh: '请填写低于 {level} 的级别。' },
  },
});
