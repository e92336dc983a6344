import type { MutationTransaction } from '@plangraph/schema';
import type { LockedPlan } from './locks.ts';

const select = {
  id: true,
  code: true,
  indicatorId: true,
  servesId: true,
  serves: { select: { code: true } },
  area: { select: { code: true } },
} as const;

/** Reads what a plan itself promises, by the codes that are asked for. */
export async function readAligned(transaction: MutationTransaction, planId: number, codes: readonly string[]) {
  const rows = await transaction.target.findMany({
    where: { planId, code: { in: [...codes] }, withdrawnAt: null, division: null },
    select,
  });
  return new Map(rows.map((row) => [row.code, row]));
}

type Aligned = Awaited<ReturnType<typeof readAligned>> extends ReadonlyMap<string, infer Row> ? Row : never;

/** The target of the same year and indicator that serves a promise already; null where none but the stated ones does. */
export async function otherServing(
  transaction: MutationTransaction,
  target: Aligned,
  { serves, year, stated }: { readonly serves: Aligned; readonly year: number; readonly stated: readonly number[] },
): Promise<string | null> {
  if (target.indicatorId !== serves.indicatorId) return null;
  const other = await transaction.target.findFirst({
    where: {
      servesId: serves.id,
      indicatorId: serves.indicatorId,
      withdrawnAt: null,
      id: { notIn: [target.id, ...stated] },
      plan: { year },
    },
    select: { code: true, plan: { select: { code: true } } },
  });
  return other && `${other.plan.code} ${other.code}`;
}

/** An alignment that is carried out. */
interface CarriedOut {
  readonly plan: LockedPlan;
  /** The plan of several years from now on, and until now. */
  readonly parent: { readonly id: number; readonly code: string } | null;
  readonly before: { readonly id: number; readonly code: string } | null;
  readonly pairs: readonly { readonly target: Aligned; readonly serves: Aligned | null }[];
  readonly by: { readonly subject: string; readonly organisation: string | null };
  readonly moment: Date;
}

// Duties are the database's to write; a gateway may have those of a promise of several years put right.
const owe = 'SELECT plangraph.owe_years($1::int4[])::text';

/** Writes which plan a yearly one carries out, which promises its targets serve, and the audit. */
export async function writeAlignment(transaction: MutationTransaction, aligned: CarriedOut): Promise<void> {
  const { plan, parent, before, pairs, by, moment } = aligned;
  const audit = { mutation: 'alignPlan', subject: by.subject, organisation: by.organisation } as const;
  const written = { ...audit, placeId: plan.placeId, recordedAt: moment };
  const moved = parent?.id !== before?.id;
  const left = moved ? await servingOthers(transaction, plan.id, pairs) : [];
  const all = [...pairs, ...left.map((target) => ({ target, serves: null }))];
  if (moved) {
    await transaction.plan.update({ where: { id: plan.id }, data: { parentId: parent?.id ?? null } });
    const codes = { before: { parent: before?.code ?? null }, after: { parent: parent?.code ?? null } };
    await transaction.change.create({ data: { ...written, ...codes, noun: 'Plan', recordId: plan.id } });
  }
  for (const { target, serves } of all.filter((pair) => pair.target.servesId !== (pair.serves?.id ?? null))) {
    await transaction.target.update({ where: { id: target.id }, data: { servesId: serves?.id ?? null } });
    const codes = { before: { serves: target.serves?.code ?? null }, after: { serves: serves?.code ?? null } };
    await transaction.change.create({ data: { ...written, ...codes, noun: 'Target', recordId: target.id } });
  }
  const touched = all.flatMap(({ target, serves }) => [target.servesId, serves?.id ?? null]);
  const long = [...new Set(touched.filter((id) => id !== null))];
  if (long.length > 0) await transaction.$queryRawUnsafe(owe, long);
}

/** What serves promises of the plan that is carried out no more, beside what is stated. */
async function servingOthers(transaction: MutationTransaction, planId: number, pairs: CarriedOut['pairs']) {
  const stated = pairs.map(({ target }) => target.id);
  return transaction.target.findMany({ where: { planId, servesId: { not: null }, id: { notIn: stated } }, select });
}
