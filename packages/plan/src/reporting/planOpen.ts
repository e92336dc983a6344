import type { Problem } from '@plangraph/schema';
import type { LockedPlan } from './locks.ts';

/** Why nothing is taken for a plan that is closed; null while it is open. */
export function refuseClosed({ code, closedAt }: LockedPlan, path: Problem['path']): Problem | null {
  if (!closedAt) return null;
  const moment = closedAt.toISOString();
  return {
    code: 'PLAN_CLOSED',
    path,
    message: {
      en: `The plan ${code} was closed at ${moment}; no figures are taken any more.`,
      zh: `计划 ${code} 已于 ${moment} 关闭，不再接收数据。`,
    },
    cure: {
      en: 'Ask an administrator to reopen the plan, if the figure has to change.',
      zh: '如确需变更数据，请联系管理员重新开放该计划。',
    },
  };
}
