import type { ViewerScope, Where } from '@plangraph/schema';

/** Which judgements a viewer may see: approvers and administrators all, everybody else those that were approved by then. */
export function visibleJudgements(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'Judgement'> {
  const decides = viewer?.roles.some((role) => role === 'approver' || role === 'administrator') ?? false;
  if (decides) return asOf ? { judgedAt: { lte: asOf.toISOString() } } : true;
  return { approvedAt: asOf ? { lte: asOf.toISOString() } : { isNull: false } };
}
