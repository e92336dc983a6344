import type { MutationTransaction } from '@plangraph/schema';
import type { PromisedTerms } from '../rules/adjustedTerms.ts';
import { decimal, shown } from '../rules/decimal.ts';
import type { FigureDomain } from '../rules/figureProblems.ts';
import type { Form } from '../rules/promise.ts';
import type { NamedDocument } from '../rules/supervision/documents.ts';

/** A promise that a decision changes. Decimals and civil dates as text. */
interface PromiseToAdjust extends PromisedTerms {
  readonly id: number;
  readonly code: string;
  /** Code of the policy area that promises it; null at the head of the plan. */
  readonly area: string | null;
  readonly form: Form;
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
      upperValue: true,
      margin: true,
      deadline: true,
      originalDeadline: true,
      area: { select: { code: true } },
      indicator: { select: { kind: true, minimum: true, maximum: true, unit: { select: { factor: true } } } },
    },
  });
  if (!found) return null;
  const { kind, minimum, maximum, unit } = found.indicator;
  const bounds = { minimum: minimum?.toFixed() ?? null, maximum: maximum?.toFixed() ?? null };
  const plain = (value: { toFixed(): string } | null) => value && shown(decimal(value.toFixed()));
  return {
    ...{ id: found.id, code: found.code, form: found.form },
    area: found.area?.code ?? null,
    ...{ value: plain(found.value), upperValue: plain(found.upperValue), margin: plain(found.margin) },
    deadline: found.deadline.toISOString().slice(0, 10),
    isAdjusted: found.originalDeadline !== null,
    domain: { kind, unitFactor: unit.factor.toFixed(), ...bounds },
  };
}

/** A decision that is carried out. */
interface CarriedOut {
  readonly promise: PromiseToAdjust;
  readonly next: PromisedTerms;
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
      ...{ oldValue: promise.value, oldUpperValue: promise.upperValue, oldMargin: promise.margin },
      ...{ newValue: next.value, newUpperValue: next.upperValue, newMargin: next.margin },
      ...{ oldDeadline: dayOf(promise.deadline), newDeadline: dayOf(next.deadline) },
      recordedAt: moment,
      synthetic,
    },
  });
  const first = {
    ...{ originalValue: promise.value, originalUpperValue: promise.upperValue, originalMargin: promise.margin },
    originalDeadline: dayOf(promise.deadline),
  };
  const { value, upperValue, margin } = next;
  const changed = { value, upperValue, margin, deadline: dayOf(next.deadline) };
  await transaction.target.update({
    where: { id: promise.id },
    data: promise.isAdjusted ? changed : { ...changed, ...first },
  });
  const columns = terms.filter((column) => promise[column] !== next[column]);
  const of = (row: PromisedTerms) => Object.fromEntries(columns.map((column) => [column, row[column]]));
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

const terms = ['value', 'upperValue', 'margin', 'deadline'] as const satisfies readonly (keyof PromisedTerms)[];

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
