/** What a refusal says: a code for scripts, and a cause with its cure in both languages. */
interface Refusal {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
}

/** A demonstration was refused. Nothing of it was written. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
  readonly code: string;
  readonly messageZh: string;

  constructor({ code, en, zh }: Refusal) {
    super(en);
    this.code = code;
    this.messageZh = zh;
  }
}

/** Made-up figures never stand beside real ones. */
export function realFiguresThere(plan: string): DemoError {
  return new DemoError({
    code: 'DEMO_BESIDE_REAL_FIGURES',
    en: `This database holds real figures, beside which the made-up ones of a demonstration of ${plan} may not stand; nothing was written. Start without --demo, or name another database in DATABASE_URL.`,
    zh: `此数据库中有真实填报的数据，不得与 ${plan} 的示例数据混放；未写入任何内容。请去掉 --demo 启动，或在 DATABASE_URL 中指定另一个数据库。`,
  });
}

/** There is nothing to demonstrate. */
export function noSuchPlan(plan: string): DemoError {
  return new DemoError({
    code: 'DEMO_PLAN_MISSING',
    en: `There is no plan ${plan} to demonstrate. Load its data set first.`,
    zh: `没有可供示例的计划 ${plan}。请先加载其数据集。`,
  });
}
