import type { MutationTransaction } from '@plangraph/schema';
import { decimal, shown } from '../rules/decimal.ts';
import type { FigureDomain } from '../rules/figureProblems.ts';
import type { NamedDocument } from '../rules/supervision/documents.ts';

/** A promise that a decision changes. Decimals and civil dates as text. */
interface PromiseToAdjust {
  readonly id: number;
  readonly code: string;
  /** Code of the policy area that promises it; null at the head of the plan. */
  readonly area: string | null;
  readonly form: string;
  readonly value: string | null;
  readonly deadline: string;
  /** Whether a decision has changed it before. */
  readonly isAdjusted: boolean;
  readonly domain: FigureDomain;
}

/** Reads a target that a decision is to change; null where the plan has none such. */
export async function promiseToAdjust(
  transaction: MutationTransaction,
  planId: number,
  code: string,
): Promise<PromiseToAdjust | null> {
  const found = await transaction.target.findFirst({
    where: { planId, code, withdrawnAt: null },
    select: {
      id: true,
      code: true,
      form: true,
      value: true,
      deadline: true,
      originalValue: true,
      area: { select: { code: true } },
      indicator: { select: { kind: true, minimum: true, maximum: true, unit: { select: { factor: true } } } },
    },
  });
  if (!found) return null;
  const { kind, minimum, maximum, unit } = found.indicator;
  const bounds = { minimum: minimum?.toFixed() ?? null, maximum: maximum?.toFixed() ?? null };
  return {
    ...{ id: found.id, code: found.code, form: found.form },
    area: found.area?.code ?? null,
    value: found.value && shown(decimal(found.value.toFixed())),
    deadline: found.deadline.toISOString().slice(0, 10),
    isAdjusted: found.originalValue !== null,
    domain: { kind, unitFactor: unit.factor.toFixed(), ...bounds },
  };
}

/** A decision that is carried out. */
interface CarriedOut {
  readonly promise: PromiseToAdjust & { readonly value: string };
  readonly next: { readonly value: string; readonly deadline: string };
  readonly decision: {
    readonly document: NamedDocument;
    readonly decidedOn: string;
    readonly organZh: string;
    readonly organEn: string | null;
    readonly reason: string;
  };
  readonly by: { readonly subject: string; readonly organisation: string | null; readonly place: number };
  readonly synthetic: boolean;
  readonly moment: Date;
}

/** Writes a decision, what is promised from it on, and the audit. */
export async function writeAdjustment(
  transaction: MutationTransaction,
  { promise, next, decision, by, synthetic, moment }: CarriedOut,
): Promise<void> {
  const { document, decidedOn, ...said } = decision;
  await transaction.adjustment.create({
    data: {
      ...said,
      targetId: promise.id,
      ordinal: 1 + (await transaction.adjustment.count({ where: { targetId: promise.id } })),
      decidedOn: dayOf(decidedOn),
      documentTitleZh: document.titleZh,
      documentTitleEn: document.titleEn,
      documentNumber: document.number,
      documentIssuedOn: document.issuedOn === null ? null : dayOf(document.issuedOn),
      oldValue: promise.value,
      newValue: next.value,
      oldDeadline: dayOf(promise.deadline),
      newDeadline: dayOf(next.deadline),
      recordedAt: moment,
      synthetic,
    },
  });
  const first = promise.isAdjusted ? {} : { originalValue: promise.value, originalDeadline: dayOf(promise.deadline) };
  const changed = { value: next.value, deadline: dayOf(next.deadline) };
  await transaction.target.update({ where: { id: promise.id }, data: { ...changed, ...first } });
  const columns = (['value', 'deadline'] as const).filter((column) => promise[column] !== next[column]);
  const of = (row: { readonly value: string; readonly deadline: string }) =>
    Object.fromEntries(columns.map((column) => [column, row[column]]));
  await transaction.change.create({
    data: {
      noun: 'Target',
      recordId: promise.id,
      mutation: 'adjustTarget',
      subject: by.subject,
      organisation: by.organisation,
      reason: said.reason,
      before: of(promise),
      after: of(next),
      placeId: by.place,
      recordedAt: moment,
    },
  });
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
