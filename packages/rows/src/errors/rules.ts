import { rowErrors } from '@plangraph/messages';

/** The coordinates of a position, in words. */
export const coordinates = {
  longitude: { en: 'longitude', zh: '经度' },
  latitude: { en: 'latitude', zh: '纬度' },
} as const;

/** What can be wrong with a row by rules that domains have in common. */
export const ruleErrors = rowErrors({
  POSITION_INCOMPLETE: {
    when: 'a longitude without a latitude, or the reverse',
    en: 'A position is a longitude and a latitude; this row has no {name}.',
    zh: '位置由经度和纬度组成，本行缺少{name}。',
    cure: { en: 'State both, or neither where no position is known.', zh: '请同时填写两者；位置未知时均留空。' },
  },
  INVALID_VALUE: {
    when: 'a longitude or latitude that is not on this earth',
    en: 'A {name} lies between -{most} and {most} degrees; this one is {value}.',
    zh: '{name}应在 -{most} 至 {most} 度之间，此处为{value}。',
    cure: {
      en: 'State degrees with decimals (WGS 84): longitude is east of Greenwich, latitude north of the equator.',
      zh: '请填写十进制度数（WGS 84）：经度以东为正，纬度以北为正。',
    },
  },
  DATES_OUT_OF_ORDER: {
    when: 'a later step has an earlier date',
    en: '{column} is {second}, before {earlier}, which is {first}.',
    zh: '{column}（{second}）早于 {earlier}（{first}）。',
    cure: { en: 'Correct one of the two dates.', zh: '请更正其中一个日期。' },
  },
  STAGE_CONTRADICTS_DATES: {
    when: 'the stage does not fit the dates',
    en: '{column} is {stage}, although {date} is {stated}.',
    zh: '{column} 为 {stage}，而 {date} 为 {stated}。',
    cure: {
      en: 'Write {reached}, or clear {date} with null.',
      zh: '请将 {column} 改为 {reached}，或将 {date} 清空为 null。',
    },
  },
  NEGATIVE_AMOUNT: {
    when: 'an amount or a number below zero (domains)',
    en: '{column} is not negative; this one is {value}.',
    zh: '{column} 不能为负，此处为 {value}。',
    cure: { en: 'Write 0 or more, or correct the unit.', zh: '请填写不小于 0 的数，或核对单位。' },
  },
});
