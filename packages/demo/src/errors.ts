import { type ErrorTexts, errorTable } from '@plangraph/messages';

/** A demonstration was refused. Nothing of it was written. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
  readonly code: string;
  readonly messageZh: string;

  constructor(code: string, en: string, zh: string) {
    super(en);
    this.code = code;
    this.messageZh = zh;
  }
}

function demoErrors<const T extends ErrorTexts>(table: T) {
  return errorTable(({ code, message }, _place: object) => new DemoError(code, message.en, message.zh), table);
}

/** Why nothing is demonstrated. */
export const errors = demoErrors({
  DEMO_BESIDE_REAL_FIGURES: {
    when: 'a demonstration was asked for where real figures are',
    en: 'This database holds real figures, beside which the made-up ones of a demonstration of {plan} may not stand; nothing was written. Start without --demo, or name another database in DATABASE_URL.',
    zh: '此数据库中有真实填报的数据，不得与 {plan} 的示例数据混放；未写入任何内容。请去掉 --demo 启动，或在 DATABASE_URL 中指定另一个数据库。',
  },
  DEMO_PLAN_MISSING: {
    when: 'the plan that was to be demonstrated is not there',
    en: 'There is no plan {plan} to demonstrate. Load its data set first.',
    zh: '没有可供示例的计划 {plan}。请先加载其数据集。',
  },
});
