import type { MutationTransaction } from '@plangraph/schema';
import { dueDayOf, periodsOf } from '../rules/calendar.ts';
import type { Division, ReadPart } from '../rules/parts/readParts.ts';
import { readPeriod } from '../rules/period.ts';
import type { LockedPlan } from './locks.ts';
import type { NamedInParts } from './namedInParts.ts';
import type { WholeToSplit } from './wholeToSplit.ts';

/** A split that is carried out. */
interface Split {
  readonly plan: LockedPlan;
  readonly whole: WholeToSplit;
  readonly division: Division;
  readonly stated: readonly ReadPart[];
  readonly named: NamedInParts;
  readonly moment: Date;
  /** Why the parts promise more than the whole; null where they do not. */
  readonly reason: string | null;
  readonly synthetic: boolean;
  readonly by: { readonly subject: string; readonly organisation: string | null };
}

// Duties are the database's to write; a gateway may say those of a new part.
const owe = 'SELECT plangraph.owe_figures($1::int4, $2::json)::text';

/** Writes the parts of a target: targets with owners, the figures that are due of them, and the audit. */
export async function writeParts(transaction: MutationTransaction, split: Split): Promise<void> {
  const { plan, whole, named, moment, by } = split;
  const rows = split.stated.map((part) => rowOf(split, part));
  const idOf = await writeRows(transaction, whole.id, rows);
  const targets = split.stated.map((part) => ({ part, id: idOf.get(codeOf(whole, part)) ?? 0 }));
  await transaction.responsibility.createMany({
    data: targets.map(({ part, id }) => ({
      organisationId: named.owners.get(part.owner)?.id ?? 0,
      role: 'LEAD' as const,
      targetId: id,
      synthetic: split.synthetic,
    })),
  });
  const { dueDays: usual } = await transaction.plan.findUniqueOrThrow({
    where: { id: plan.id },
    select: { dueDays: true },
  });
  for (const { part, id } of targets) {
    const duties = periodsOf(rhythmOf(split, part)).map((period) => ({
      period: period.code,
      periodEnd: period.lastDay,
      dueOn: dueDayOf(period, whole.dueDays ?? usual),
    }));
    await transaction.$queryRawUnsafe(owe, id, JSON.stringify(duties));
  }
  await transaction.target.update({ where: { id: whole.id }, data: { partsReason: split.reason } });
  await transaction.change.createMany({
    data: targets.map(({ part, id }) => ({
      noun: 'Target',
      recordId: id,
      mutation: 'splitTarget',
      subject: by.subject,
      organisation: by.organisation,
      reason: split.reason,
      after: { partOf: whole.code, code: codeOf(whole, part), value: part.value, owner: part.owner },
      placeId: plan.placeId,
      recordedAt: moment,
    })),
  });
}

/** Writes the rows of parts; one that was withdrawn under the same code is that part again, with another owner and value. */
async function writeRows(
  transaction: MutationTransaction,
  partOfId: number,
  rows: readonly ReturnType<typeof rowOf>[],
): Promise<ReadonlyMap<string, number>> {
  const known = await transaction.target.findMany({
    where: { partOfId, code: { in: rows.map(({ code }) => code) }, withdrawnAt: { not: null } },
    select: { id: true, code: true },
  });
  const idOf = new Map(known.map(({ id, code }) => [code, id]));
  for (const { code, ...row } of rows) {
    const id = idOf.get(code);
    if (id === undefined) continue;
    await transaction.responsibility.deleteMany({ where: { targetId: id } });
    await transaction.target.update({ where: { id }, data: { ...row, withdrawnAt: null } });
  }
  const fresh = rows.filter(({ code }) => !idOf.has(code));
  const made = await transaction.target.createManyAndReturn({ data: fresh, select: { id: true, code: true } });
  return new Map([...idOf, ...made.map(({ id, code }) => [code, id] as const)]);
}

function codeOf({ code }: Pick<WholeToSplit, 'code'>, part: ReadPart): string {
  return `${code}@${part.code}`;
}

function rhythmOf({ plan, whole }: Split, { quarter }: ReadPart) {
  const { kind, january } = whole.indicator;
  return {
    kind,
    frequency: plan.lastYear === null ? frequencyOf(whole, quarter) : ('YEARLY' as const),
    year: plan.year,
    lastYear: plan.lastYear,
    january: whole.january ?? january,
    quarter: quarter ?? whole.quarter,
  };
}

/** A quarter has figures of its months or of itself. */
function frequencyOf({ frequency, indicator }: WholeToSplit, quarter: string | null) {
  const usual = frequency ?? indicator.frequency;
  return quarter !== null && usual !== 'MONTHLY' ? 'QUARTERLY' : usual;
}

function rowOf({ plan, whole, division, named, synthetic }: Split, part: ReadPart) {
  const { comparator, commitment, earliest, course, dueDays, dueReason, january, areaId, sectionId } = whole;
  const { indicatorId, citationId } = whole;
  const [place, owner] = [part.place && named.places.get(part.place), named.owners.get(part.owner)];
  const called = place || (division === 'BUREAU' ? owner : null);
  const quarter = part.quarter === null ? undefined : readPeriod(part.quarter);
  const last = Math.max(0, ...whole.parts.map(({ ordinal }) => ordinal));
  return {
    ...{
      planId: plan.id,
      areaId,
      sectionId,
      indicatorId,
      citationId,
      comparator,
      commitment,
      dueDays,
      dueReason,
      january,
    },
    code: codeOf(whole, part),
    ordinal: last + part.index + 1,
    value: part.value,
    baseline: part.baseline,
    deadline: quarter ? new Date(`${quarter.lastDay}T00:00:00Z`) : whole.deadline,
    // A season is one of the year; a quarter goes straight from its beginning to its end.
    course: quarter ? null : course,
    earliest: quarter?.code ?? earliest,
    frequency: part.quarter === null ? whole.frequency : frequencyOf(whole, part.quarter),
    span: whole.span,
    partOfId: whole.id,
    division,
    partNameZh: part.names?.zh ?? called?.nameZh ?? part.quarter ?? part.code,
    partNameEn: part.names?.en ?? called?.nameEn ?? part.quarter ?? part.code,
    placeId: place ? place.id : null,
    quarter: quarter?.code ?? whole.quarter,
    synthetic,
  };
}
