import { referenceRow, scoreRuleRow } from '@plangraph/plan';
import type { DemoRow, Domain } from '@plangraph/schema';
import { type Bureaus, bureausOf, responsibilitiesOf } from './bureaus.ts';
import { figuresOf, type MadeFigure } from './figures.ts';
import { incidentsOf } from './incidents.ts';
import { judgementsOf, type MadeJudgement } from './judgements.ts';
import { isLeftOpen } from './leftOpen.ts';
import { longPlanOf, type MadeLongPlan } from './longPlan.ts';
import { type MadeMeasures, measuresOf } from './measures.ts';
import { officeHoursIn } from './officeHours.ts';
import { type MadePaths, pathsOf } from './paths.ts';
import { randomOf } from './random.ts';
import { plainDenominator } from './ratioParts.ts';
import type { DemoPlan } from './readPlan.ts';
import { type MadeSet, recordSets, spineSet } from './readRecords.ts';
import { referencesOf } from './references.ts';
import { reportsOf } from './reports.ts';
import { scoreRulesOf } from './scoreRules.ts';
import { storyAt } from './stories.ts';
import { type MadeSubmission, submissionsOf } from './submissions.ts';
import { type MadeDeed, supervisionOf } from './supervision.ts';
import { type MadeTitleChange, titleChangesOf } from './titles.ts';
import { type MadeSplit, splitOf } from './townships.ts';
import { worldOf } from './world.ts';

/** A synthetic year before it is written. */
export interface MadeDemo {
  readonly bureaus: Bureaus;
  readonly submissions: readonly MadeSubmission[];
  readonly judgements: readonly MadeJudgement[];
  /** What becomes of titles. */
  readonly titles: readonly MadeTitleChange[];
  /** How measures come through the year. */
  readonly measures: MadeMeasures;
  /** What is to be expected of promises through the year; null in a made-up county. */
  readonly paths: MadePaths | null;
  /** A promise that is split among townships; null where none is. */
  readonly split: MadeSplit | null;
  /** A plan of several years above it; null in a made-up county. */
  readonly long: MadeLongPlan | null;
  /** What is said and asked of promises that are behind; nothing in a made-up county. */
  readonly supervision: readonly MadeDeed[];
  /** Everything but what is reported. */
  readonly sets: readonly MadeSet[];
}

/** Makes up the synthetic year of a plan; of the same plan and domains always the same. */
export function makeDemo(plan: DemoPlan, domains: readonly Domain[]): MadeDemo {
  const composed = afterWhatTheyUse(domains);
  const bureaus = bureausOf(plan, composed);
  const figures = madeFigures(plan, composed).filter((figure) => !isLeftOpen(figure));
  const reports = reportsOf(figures, bureaus.reporterOf);
  const incidents = incidentsOf(reports);
  const hours = officeHoursIn(plan.timeZone, randomOf(`${plan.code} moments of reports`));
  const submissions = reports.flatMap((report) => submissionsOf(report, incidents.get(report), hours));
  const judgements = judgementsOf(plan, bureaus, hours);
  const responsibilities = responsibilitiesOf(plan, bureaus);
  const { places, sets } = madeRecords(plan, composed, submissions);
  const split = splitOf(plan, officeHoursIn(plan.timeZone, randomOf(`${plan.code} moments of townships`)));
  const long = longPlanOf(plan, bureaus, officeHoursIn(plan.timeZone, randomOf(`${plan.code} moments of years`)));
  return {
    bureaus,
    submissions,
    judgements,
    titles: titleChangesOf(plan, bureaus.reporterOf),
    measures: measuresOf(plan, bureaus),
    paths: plan.county ? null : pathsOf(plan, bureaus),
    split,
    long,
    supervision: plan.county ? [] : supervisionOf(plan, bureaus),
    sets: [
      spineSet('places', [...places, ...(split?.places ?? [])]),
      spineSet('organisations', [...bureaus.organisations, ...(split?.organisations ?? [])]),
      spineSet('targetResponsibilities', responsibilities.targets),
      spineSet('measureResponsibilities', responsibilities.measures),
      ...(plan.county ? [] : [{ name: 'references', contract: referenceRow, rows: referencesOf(plan) }]),
      ...(plan.county ? [] : [{ name: 'scoreRules', contract: scoreRuleRow, rows: scoreRulesOf(plan) }]),
      ...(long?.sets ?? []),
      ...sets,
    ],
  };
}

function madeFigures(plan: DemoPlan, domains: readonly Domain[]): MadeFigure[] {
  const denominators = new Map(domains.flatMap(({ demo }) => Object.entries(demo?.denominators ?? {})));
  // Side by side, counties fare differently.
  const first = plan.county ? plan.county.number - 1 : 0;
  return plan.targets.flatMap((target, position) => {
    const denominator = denominators.get(target.code) ?? plainDenominator;
    return figuresOf(target, storyAt(first + position), denominator, randomOf(`${plan.code} figures ${target.code}`));
  });
}

function madeRecords(plan: DemoPlan, domains: readonly Domain[], submissions: readonly MadeSubmission[]) {
  const made = new Map<string, Readonly<Record<string, readonly DemoRow[]>>>();
  const sets: MadeSet[] = [];
  const worldFor = (domain: Domain, places: readonly DemoRow[]) =>
    worldOf(plan, submissions, { rows: made, places }, domain.id);
  // All places come first, so that records of one domain can lie in a place that another, which it does not use, made up.
  const places = domains.flatMap((domain) => domain.demo?.places?.(worldFor(domain, [])) ?? []);
  for (const domain of domains) {
    const rows = domain.demo?.records?.(worldFor(domain, places)) ?? {};
    made.set(domain.id, rows);
    sets.push(...recordSets(domain, rows));
  }
  return { places, sets };
}

/** The domains, each after those whose rows it may refer to. */
function afterWhatTheyUse(domains: readonly Domain[]): Domain[] {
  const ordered = new Set<Domain>();
  const add = (domain: Domain) => {
    for (const used of Object.values(domain.uses)) add(used);
    ordered.add(domain);
  };
  for (const domain of domains) add(domain);
  return [...ordered];
}
