import { inputErrors } from '@plangraph/messages';

/** What can be wrong with saying which plan of several years a yearly plan carries out. */
export const yearsErrors = inputErrors({
  ALIGNS_NOTHING: {
    when: 'neither a plan of several years nor a target is named',
    path: ['targets'],
    en: 'Neither a plan of several years nor a target is named.',
    zh: '既未填写上位规划，也未填写目标。',
    cure: { en: 'State parent, targets or both.', zh: '请填写 parent、targets 或二者。' },
  },
  PLAN_OF_SEVERAL_YEARS: {
    when: 'the plan that is to carry out a year covers several itself',
    path: ['plan'],
    en: '{plan} covers {first} to {last} itself.',
    zh: '{plan} 自身即为 {first}—{last} 年规划。',
    cure: { en: 'Name the plan of one year.', zh: '请填写年度计划的代码。' },
  },
  PLAN_OF_ONE_YEAR: {
    when: 'the plan that is to be carried out covers one year only',
    path: ['parent'],
    en: '{parent} covers one year only.',
    zh: '{parent} 是年度计划，不是多年规划。',
    cure: { en: 'Name a plan of several years.', zh: '请填写多年规划的代码。' },
  },
  PARENT_OF_OTHER_PLACE: {
    when: 'the plan that is to be carried out is another place’s',
    path: ['parent'],
    en: '{parent} is the plan of another place than {plan}.',
    zh: '{parent} 与 {plan} 不属同一地区。',
    cure: { en: 'Name a plan of the same place.', zh: '请填写同一地区的规划。' },
  },
  YEAR_OUTSIDE_PARENT: {
    when: 'the plan’s year is none of those of the plan that is to be carried out',
    path: ['parent'],
    en: '{year} is not among the years of {parent}, {first} to {last}.',
    zh: '{year} 年不在 {parent} 的规划期 {first}—{last} 年内。',
    cure: { en: 'Name the plan that covers {year}.', zh: '请填写覆盖 {year} 年的规划。' },
  },
  PARENT_MISSING: {
    when: 'a target is to serve another, and its plan carries out none',
    path: ['parent'],
    en: '{plan} carries out no plan of several years, so its targets serve none.',
    zh: '{plan} 未关联多年规划，其目标无从支撑。',
    cure: { en: 'State parent.', zh: '请填写 parent。' },
  },
  TOO_MANY_TARGETS: {
    when: 'more than 200 targets at once',
    path: ['targets'],
    en: 'There are {count} targets; {most} are the most.',
    zh: '目标共 {count} 个，上限为 {most} 个。',
    cure: { en: 'Send the rest in another one.', zh: '请分批提交。' },
  },
  DUPLICATE_TARGET: {
    when: 'a target that is named twice',
    en: '{target} is named twice.',
    zh: '{target} 重复填写。',
    cure: { en: 'Name each target once.', zh: '每个目标只填写一次。' },
  },
  ALREADY_SERVED: {
    when: 'another target of the same year and indicator serves the same promise',
    en: '{serves} is served in {year} by {other} already.',
    zh: '{serves} 在 {year} 年已由 {other} 支撑。',
    cure: {
      en: 'Let the other one serve nothing first; one year has one figure.',
      zh: '请先解除原有关联：一年只有一个数值。',
    },
  },
});
