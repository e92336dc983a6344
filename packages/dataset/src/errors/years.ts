import { rowErrors } from '@plangraph/messages';

/** What can be wrong with plans of several years and with what carries them out: what the loader prints has `DATASET_` in front of the code. */
export const yearsErrors = rowErrors({
  INVALID_VALUE: {
    when: 'years that no plan covers, a plan that it cannot carry out, a span that a target cannot have, a promise that it cannot serve',
    cases: {
      lastYear: {
        column: 'lastYear',
        en: 'lastYear is {last}; of a plan of several years it lies from {first} to {greatest}.',
        zh: 'lastYear 为 {last}；多年规划的末年应在 {first} 至 {greatest} 之间。',
        cure: {
          en: 'Write the last year, or leave it out for a plan of one year.',
          zh: '请填写规划末年；年度计划请省略。',
        },
      },
      severalYears: {
        column: 'parent',
        en: 'A plan of several years carries out no other one.',
        zh: '多年规划不再从属于其他规划。',
        cure: { en: 'Remove parent, or lastYear.', zh: '请删除 parent 或 lastYear。' },
      },
      parent: {
        column: 'parent',
        en: '{parent} is no plan of several years of the same place that covers the year.',
        zh: '{parent} 不是同一地区、覆盖该年度的多年规划。',
        cure: { en: 'Name the plan whose year this one carries out.', zh: '请填写本计划所落实的多年规划。' },
      },
      spanOfOneYear: {
        column: 'span',
        en: 'A span is stated, but the plan covers one year.',
        zh: '填写了 span，但该计划为年度计划。',
        cure: { en: 'Remove span.', zh: '请删除 span。' },
      },
      spanOfForm: {
        column: 'span',
        en: 'A target of the form {form} has no {span} of its years.',
        zh: '{form} 形式的目标不能按 {span} 计算。',
        cure: { en: 'Write LAST_YEAR, or leave it out.', zh: '请填写 LAST_YEAR，或省略。' },
      },
      spanOfKind: {
        column: 'span',
        en: 'Only a COUNT or an AMOUNT adds up over the years; this indicator is {kind}.',
        zh: '仅 COUNT 与 AMOUNT 可逐年累计；该指标为 {kind}。',
        cure: { en: 'Write LAST_YEAR or AVERAGE.', zh: '请填写 LAST_YEAR 或 AVERAGE。' },
      },
      serves: {
        column: 'serves',
        en: 'A target serves a promise of the plan of several years that its own plan carries out, and of no other.',
        zh: '目标只能支撑其计划所落实的多年规划中的目标。',
        cure: {
          en: 'State parent in dataset.yaml, and here the code of a target of that plan.',
          zh: '请在 dataset.yaml 填写 parent，并在此填写该规划的目标代码。',
        },
      },
    },
  },
});
