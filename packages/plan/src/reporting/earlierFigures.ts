import type { MutationTransaction, Problem } from '@plangraph/schema';
import { namesOf } from '../errors/named.ts';
import { reportingErrors } from '../errors/reporting.ts';
import type { FigureVintage } from '../rules/vintage.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';

/** A figure that is to be handed in. */
export interface Reported {
  readonly targetId: number;
  /** Code of the target. */
  readonly target: string;
  /** The indicator's own period. */
  readonly period: string;
  /** Why an approved figure is corrected; null where it is not said. */
  readonly reason: string | null;
}

/** The numbers of a figure that the graph has. */
interface KeptFigure {
  readonly id: number;
  readonly value: Kept;
  readonly numerator: Kept;
  readonly denominator: Kept;
  readonly compared: Kept;
  readonly observationStatus: string;
  readonly note: string | null;
}

type Kept = { toFixed(): string } | null;

/** What stands for a target and a period before a figure is handed in. */
export interface EarlierFigures {
  /** The approved figure that counts; it goes on to count until another is approved. */
  readonly approved: (KeptFigure & { readonly revision: number; readonly vintage: FigureVintage }) | null;
  /** Figures of the same organisation that wait or are drafts: a newer one takes their place. */
  readonly own: readonly (KeptFigure & { readonly submissionId: number | null; readonly waits: boolean })[];
  /** The organisation whose figure waits, where it is another one. */
  readonly waiting: Pick<NamedOrganisation, 'code' | 'nameZh' | 'nameEn'> | null;
  /** The greatest revision so far; 0 when there is none. */
  readonly revision: number;
}

const nothing: EarlierFigures = { approved: null, own: [], waiting: null, revision: 0 };

/** Gives what stands for a target and a period. */
export type EarlierFiguresOf = (figure: Pick<Reported, 'targetId' | 'period'>) => EarlierFigures;

interface Row extends KeptFigure {
  readonly targetId: number;
  readonly period: string;
  readonly revision: number;
  readonly vintage: FigureVintage;
  readonly submissionId: number | null;
  readonly submittedById: number | null;
  readonly submittedBy: EarlierFigures['waiting'];
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly supersededAt: Date | null;
}

const find = `
  SELECT figure."id", figure."targetId", figure."period", figure."value", figure."numerator", figure."denominator", figure."compared",
    figure."status"::text AS "observationStatus", figure."note", figure."revision", figure."vintage"::text AS "vintage",
    figure."submissionId", figure."submittedById", figure."submittedAt", figure."approvedAt", figure."returnedAt", figure."supersededAt", (
      SELECT json_build_object('code', by."code", 'nameZh', by."nameZh", 'nameEn', by."nameEn")
      FROM "Organisation" by WHERE by."id" = figure."submittedById") AS "submittedBy"
  FROM "Observation" figure WHERE figure."targetId" = ANY($1::int4[]) AND figure."period" = ANY($2::text[])`;

/** Reads what stands for figures that are to be handed in by an organisation; their targets must be locked. */
export async function readEarlierFigures(
  transaction: MutationTransaction,
  figures: readonly Pick<Reported, 'targetId' | 'period'>[],
  organisation: Pick<NamedOrganisation, 'id'>,
): Promise<EarlierFiguresOf> {
  const targets = [...new Set(figures.map(({ targetId }) => targetId))];
  const periods = [...new Set(figures.map(({ period }) => period))];
  const rows = await transaction.$queryRawUnsafe<Row[]>(find, targets, periods);
  const keyOf = ({ targetId, period }: Pick<Reported, 'targetId' | 'period'>) => `${targetId} ${period}`;
  const groups = Map.groupBy(rows, keyOf);
  return (figure) => {
    const all = groups.get(keyOf(figure));
    if (!all) return nothing;
    const current = all.filter(({ supersededAt }) => supersededAt === null);
    const open = current.filter(({ approvedAt, returnedAt }) => approvedAt === null && returnedAt === null);
    const isOwn = ({ submittedById }: Row) => submittedById === organisation.id;
    return {
      approved: current.find(({ approvedAt }) => approvedAt !== null) ?? null,
      own: open.filter(isOwn).map((each) => ({ ...each, waits: each.submittedAt !== null })),
      waiting: open.find((each) => each.submittedAt !== null && !isOwn(each))?.submittedBy ?? null,
      revision: Math.max(...all.map(({ revision }) => revision)),
    };
  };
}

/** Why a correction is not taken: an approved figure is only revised for a reason. Null where it may be. */
export function refuseUnexplained(
  { target, period, reason }: Reported,
  { approved }: EarlierFigures,
  path: Problem['path'],
): Problem | null {
  return approved && reason === null ? reportingErrors.REASON_REQUIRED.correction({ target, period, path }) : null;
}

/** Why a figure is not taken while that of another organisation waits for approval; null where none does. */
export function refuseSecond(
  { target, period }: Reported,
  { waiting }: EarlierFigures,
  path: Problem['path'],
): Problem | null {
  return waiting && reportingErrors.ALREADY_REPORTED({ organisation: namesOf(waiting), target, period, path });
}
