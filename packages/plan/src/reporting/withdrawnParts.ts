import type { MutationTransaction } from '@plangraph/schema';
import { decimal } from '../rules/decimal.ts';
import { sumOfParts } from '../rules/parts/partsSum.ts';
import type { WholeToSplit } from './wholeToSplit.ts';

/** Reads the parts into which people have split a target, by their codes; what the plan itself states as parts is nobody's to withdraw. */
export async function readOwnParts(transaction: MutationTransaction, wholeId: number) {
  const rows = await transaction.target.findMany({
    where: { partOfId: wholeId, withdrawnAt: null, division: { not: null } },
    select: {
      id: true,
      code: true,
      value: true,
      division: true,
      parts: { where: { withdrawnAt: null }, select: { id: true } },
    },
    orderBy: { id: 'asc' },
  });
  return new Map(rows.map((row) => [row.code, row]));
}

type OwnPart = Awaited<ReturnType<typeof readOwnParts>> extends ReadonlyMap<string, infer Row> ? Row : never;

/** Parts that are withdrawn. */
interface Withdrawal {
  readonly whole: WholeToSplit;
  readonly withdrawn: readonly OwnPart[];
  readonly left: readonly OwnPart[];
  readonly by: { readonly subject: string; readonly organisation: string | null; readonly place: number };
  readonly reason: string;
  readonly moment: Date;
}

// Duties are the database's to write; a gateway may have those of withdrawn parts taken back.
const release = 'SELECT plangraph.release_parts($1::int4[])::text';

/** Writes that parts are withdrawn: nothing is due of them any more, and what was reported stays. */
export async function writeWithdrawal(
  transaction: MutationTransaction,
  { whole, withdrawn, left, by, reason, moment }: Withdrawal,
): Promise<void> {
  const ids = withdrawn.map(({ id }) => id);
  await transaction.target.updateMany({ where: { id: { in: ids } }, data: { withdrawnAt: moment } });
  await transaction.$queryRawUnsafe(release, ids);
  if (whole.partsReason !== null && !promisesMore(whole, left)) {
    await transaction.target.update({ where: { id: whole.id }, data: { partsReason: null } });
  }
  await transaction.change.createMany({
    data: withdrawn.map(({ id }) => ({
      noun: 'Target',
      recordId: id,
      mutation: 'withdrawParts',
      subject: by.subject,
      organisation: by.organisation,
      reason,
      before: { withdrawnAt: null },
      after: { withdrawnAt: moment.toISOString() },
      placeId: by.place,
      recordedAt: moment,
    })),
  });
}

/** Whether the parts that are left promise more than the whole, so that the reason for it still holds. */
function promisesMore({ value, indicator }: WholeToSplit, left: readonly OwnPart[]): boolean {
  const unit = indicator.unit.code;
  const { difference } = sumOfParts(
    { value: value?.toFixed() ?? null, unit, aggregation: indicator.aggregation },
    left.map((part) => ({ value: part.value?.toFixed() ?? null, unit, division: part.division })),
  );
  return difference !== null && decimal(difference).lt(0);
}
