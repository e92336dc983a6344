import type { Context, Needed, ShownRow } from '@plangraph/schema';
import type { ScoredPromise } from '../rules/score/members.ts';
import { ranked } from '../rules/score/ranked.ts';
import { type Score, scoreOf } from '../rules/score/score.ts';
import type { ScoreRuleFacts } from '../rules/score/scoreRule.ts';
import { promised, stated } from '../rules/stated.ts';
import type { PlanRow } from './facts.ts';
import { type Listed, leadNeeds, listedNeeds } from './listed.ts';
import { measureStatus } from './measureStatus.ts';
import { targetNeeds } from './needs.ts';
import { withShortfall } from './shortfall.ts';
import { ownMeasureNeeds, ownTitleNeeds } from './standingPromises.ts';
import { type Status, statusOf } from './statusOf.ts';
import { titleStatus } from './titleStatus.ts';

/** The rules by which a plan is scored. */
export const scoreRulesNeeds = {
  scoreRules: {
    select: {
      '*': true,
      code: true,
      kind: true,
      points: true,
      most: true,
      promises: true,
      promise: true,
      colour: true,
      area: { code: true },
    },
    where: { retiredAt: { isNull: true } },
    orderBy: { ordinal: 'asc' },
  },
} as const;

const organisation = { '*': true, code: true } as const;

/** What a section, an area or a plan needs of all that is scored, beside the plan and its rules. */
export const scoredNeeds = {
  targets: {
    select: {
      ...targetNeeds,
      ...listedNeeds,
      headline: true,
      weight: true,
      responsible: leadNeeds(organisation),
    },
    where: promised,
    orderBy: { ordinal: 'asc' },
  },
  measures: {
    select: { ...ownMeasureNeeds, ...listedNeeds, lead: organisation },
    where: stated,
    orderBy: { position: 'asc' },
  },
  designations: {
    select: { ...ownTitleNeeds, ...listedNeeds, lead: organisation },
    where: stated,
    orderBy: { id: 'asc' },
  },
} as const;

type RuleRow = Needed<'Plan', typeof scoreRulesNeeds>['scoreRules'][number];
type ScoredRow = Needed<'Section', typeof scoredNeeds>;

/** A rule as it is applied and shown. */
export interface ShownRule extends ScoreRuleFacts {
  readonly row: ShownRow;
}

/** A promise as it is scored and shown. */
export interface ShownPromise extends ScoredPromise {
  readonly promise: ShownRow;
  readonly status: Status;
  readonly owner: { readonly code: string; readonly '*': ShownRow } | null;
}

/** A score as it is shown, and as of when. */
export interface ShownScore extends Score<ShownRule, ShownPromise> {
  readonly asOf: Date;
}

function rulesOf(rows: readonly RuleRow[]): readonly ShownRule[] {
  return rows.map(({ '*': row, area, ...rule }) => ({ ...rule, area: area?.code ?? null, row }));
}

/** All that a section, an area or a plan promises, as it is scored. */
export function scoredPromises(row: ScoredRow, plan: PlanRow, context: Context): readonly ShownPromise[] {
  return [
    ...row.targets.map((target) => ({
      ...shownOf('TARGET', target, withShortfall(statusOf(target, plan, context), target)),
      headline: target.headline,
      weight: target.weight,
      owner: target.responsible[0]?.organisation ?? null,
    })),
    ...row.measures.map((measure) => ({
      ...shownOf('MEASURE', measure, withShortfall(measureStatus(measure, plan, context), measure)),
      owner: measure.lead,
    })),
    ...row.designations.map((title) => ({
      ...shownOf('TITLE', title, withShortfall(titleStatus({ ...title, plan }, context), title)),
      owner: title.lead,
    })),
  ];
}

function shownOf<Kind extends ScoredPromise['kind']>(kind: Kind, { '*': promise, code, area }: Listed, status: Status) {
  const { standing } = status;
  return { kind, code, area: area?.code ?? null, headline: false, weight: null, promise, status, standing } as const;
}

/** The score of promises by the rules of their plan; null where it has none. */
export function shownScore(
  rules: readonly RuleRow[],
  promises: readonly ShownPromise[],
  asOf: Date,
): ShownScore | null {
  return rules.length === 0 ? null : { ...scoreOf(rulesOf(rules), promises), asOf };
}

/** What an organisation has of the score of a plan, and its place among the others. */
export interface OrganisationScore {
  readonly organisation: ShownRow;
  readonly score: ShownScore;
  readonly rank: number | null;
}

/** The scores of all organisations that lead promises, the best first; of equals by code. */
export function organisationScores(
  rules: readonly RuleRow[],
  promises: readonly ShownPromise[],
  asOf: Date,
): readonly OrganisationScore[] {
  if (rules.length === 0) return [];
  const owners = new Map(promises.flatMap(({ owner }) => (owner ? [[owner.code, owner['*']] as const] : [])));
  const scores = [...owners]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, row]) => {
      const own = promises.filter(({ owner }) => owner?.code === code);
      return { organisation: row, score: { ...scoreOf(rulesOf(rules), own), asOf } };
    });
  return ranked(scores, ({ score }) => score.share);
}
