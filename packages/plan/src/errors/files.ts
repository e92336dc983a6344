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
