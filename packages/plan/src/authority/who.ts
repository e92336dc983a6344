import type { Transaction } from '@plangraph/rows';
import type { Actor, Problem, Viewer } from '@plangraph/schema';
import { type OrganisationState, refuseWriter, type Who } from '../rules/authority.ts';
import { notWriting } from './refusals.ts';

interface Row extends Record<string, unknown> {
  readonly id: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly placeId: number | null;
  readonly retiredAt: Date | null;
}

// Locked against retirement until the mutation has ended: who acts serves.
const find = `
  SELECT "id", "code", "nameZh", "nameEn", "placeId", "retiredAt" FROM "Organisation" WHERE "code" = $1 FOR KEY SHARE`;

/** Who a viewer is, by what the graph knows of his organisation; or why he writes nothing. */
export async function identify(transaction: Transaction, viewer: Viewer): Promise<Actor | Problem> {
  const { organisation: code, roles } = viewer;
  const [found] = code === null ? [] : ((await transaction.query(find, [code])).rows as Row[]);
  const standing: OrganisationState =
    code === null ? 'NONE' : !found ? 'UNKNOWN' : found.retiredAt ? 'RETIRED' : 'KNOWN';
  const refusal = refuseWriter({ roles, standing });
  if (refusal) return notWriting(refusal, code, found?.retiredAt ?? null);
  if (!found) return { viewer, organisation: null };
  const { id, nameZh, nameEn, placeId } = found;
  return { viewer, organisation: { id, code: found.code, nameZh, nameEn, placeId } };
}

/** Somebody as the rule knows him. */
export function whoIs({ viewer: { roles, client }, organisation }: Actor): Who {
  const standing = organisation ? 'KNOWN' : 'NONE';
  const { id = null, placeId = null } = organisation ?? {};
  return { roles, standing, organisation: id, place: placeId, areas: client?.areas ?? null };
}
