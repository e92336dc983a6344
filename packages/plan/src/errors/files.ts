import { inputErrors } from '@plangraph/messages';

/** What can be wrong with a file of figures as a whole. */
export const fileErrors = inputErrors({
  PLAN_NEEDED: {
    when: 'a file of figures names no plan, and its organisation is charged in none or in several that are open',
    path: ['plan'],
    cases: {
      none: {
        en: 'No plan is named, and the organisation is charged with no target of an open one.',
        zh: '未指明计划，且该单位在开放的计划中没有承担指标。',
        cure: {
          en: 'Name the plan, or ask an administrator to charge your organisation (chargeOrganisation).',
          zh: '请指明计划，或请管理员为本单位分派指标（chargeOrganisation）。',
        },
      },
      several: {
        en: 'No plan is named, and the organisation is charged with targets of several: {plans}.',
        zh: '未指明计划，而该单位在多个计划中承担指标：{plans}。',
        cure: { en: 'Name one of them: plan=…', zh: '请指明其中一个：plan=…' },
      },
    },
  },
});

/** What can be wrong with a row that says who answers for what. */
export const chargeErrors = inputErrors({
  NOT_FOUND: {
    when: 'a row of responsibilities names a plan, a target, a measure or an organisation that is not there',
    cases: {
      plan: {
        en: 'There is no plan “{text}”.',
        zh: '没有计划“{text}”。',
        cure: { en: 'Write the code of a plan.', zh: '请填写计划编码。' },
      },
      target: {
        en: 'The plan has no target “{text}”.',
        zh: '计划中没有指标“{text}”。',
        cure: { en: 'Write its code, or its name as the plan has it.', zh: '请填写指标编码，或计划中的名称。' },
      },
      measure: {
        en: 'There is no measure “{text}”.',
        zh: '没有举措“{text}”。',
        cure: { en: 'Write the code of a measure of a plan.', zh: '请填写计划中举措的编码。' },
      },
      organisation: {
        en: 'There is no organisation “{text}”.',
        zh: '没有单位“{text}”。',
        cure: {
          en: 'Write the code of an organisation, or bring it first.',
          zh: '请填写单位编码，或先导入该单位。',
        },
      },
    },
  },
  AMBIGUOUS_NAME: {
    when: 'a row of responsibilities names a target, and several are called so',
    en: 'Several targets are called “{name}”: {codes}.',
    zh: '名为“{name}”的指标不止一个：{codes}。',
    cure: { en: 'Write the code of the one that is meant.', zh: '请填写所指指标的编码。' },
  },
  MISSING_VALUE: {
    when: 'a row of responsibilities leaves out the plan, the target or the measure, the organisation or the role',
    en: 'The row does not say who answers for what, in which role.',
    zh: '该行未完整写明由谁承担、承担什么、以何种方式承担。',
    cure: { en: 'Fill in the column.', zh: '请补充该列。' },
  },
});
