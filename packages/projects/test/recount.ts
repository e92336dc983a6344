import { decimalOf, millionthsOf as millionths } from '@plangraph/exact';
import { shareOfWhole } from '../src/rules/amount.ts';
import { hasStarted } from '../src/rules/keyProjects.ts';
import type { projectMoves } from '../src/rules/projectStages.ts';

/** A stage of a project. */
type Stage = keyof typeof projectMoves;

/** A project of the story. Amounts in CNY 10,000. */
export interface StoryProject {
  readonly id: string;
  readonly code: string;
  readonly key: boolean;
  readonly here: boolean;
  readonly yearInvestment: string | null;
  stage: Stage;
  startedOn: string | null;
}

/** Any other record of the story: whose it is, when it counts, and how much of it there is. */
export interface StoryRecord {
  readonly noun: 'InvestmentRecord' | 'Deal' | 'DealFunding' | 'LandParcel';
  readonly id: string;
  readonly code: string;
  /** Code of the project or deal that it belongs to. */
  readonly of: string | null;
  readonly amount: string;
  readonly here: boolean;
  state: string | null;
  on: string | null;
  cancelledOn: string | null;
  retired: boolean;
}

/** Everything that the story's bureau keeps. */
export interface Story {
  readonly projects: StoryProject[];
  readonly records: StoryRecord[];
  /** Key projects that the plan itself names, and on how many of them work has begun. */
  readonly named: { readonly count: number; readonly started: number };
}

/** What has to be counted for the year, in plain words. */
export function recount(story: Story, year: number) {
  const lastDay = `${year}-12-31`;
  const inYear = (on: string | null, of: number) => on?.startsWith(`${of}-`) ?? false;
  const serving = story.records.filter(({ retired, here }) => here && !retired);
  const ours = (noun: StoryRecord['noun']) => serving.filter((each) => each.noun === noun);
  const keys = story.projects.filter(({ key, here }) => key && here);
  const isKey = (code: string | null) => keys.some((each) => each.code === code);
  const started = keys.filter((each) => hasStarted(each, lastDay)).length + story.named.started;
  const count = keys.length + story.named.count;
  const invested = (records: readonly StoryRecord[], of: number) => sum(records.filter(({ on }) => inYear(on, of)));
  const all = ours('InvestmentRecord');
  const [now, before] = [invested(all, year), invested(all, year - 1)];
  const large = ours('Deal').filter(
    ({ on, amount, cancelledOn }) =>
      inYear(on, year) && Number(amount) >= 10_000 && (cancelledOn === null || cancelledOn > lastDay),
  );
  const settled = (state: string) =>
    decimalOf(sum(ours('LandParcel').filter((each) => each.state === state && inYear(each.on, year))));
  return {
    'key-projects.start-rate': shareOfWhole(BigInt(started) * 100n, BigInt(count)),
    'key-projects.investment-completion': shareOfWhole(
      invested(
        all.filter(({ of }) => isKey(of)),
        year,
      ) * 100n,
      keys.reduce((planned, { yearInvestment }) => planned + millionths(yearInvestment ?? '0'), 0n),
    ),
    'signed-deals-over-100m.new': String(large.length),
    'funds-in-place.total': shareOfWhole(invested(ours('DealFunding'), year), millionths('10000')),
    'approved-unsupplied-land.digested': settled('DIGESTED'),
    'idle-construction-land.revived': settled('REVIVED'),
    'fixed-asset-investment.growth': hasAllMonths(all, year) ? shareOfWhole((now - before) * 100n, before) : null,
  };
}

function sum(records: readonly StoryRecord[]): bigint {
  return records.reduce((all, { amount }) => all + millionths(amount), 0n);
}

/** Whether every month of the year and of the one before has a record. */
function hasAllMonths(records: readonly StoryRecord[], year: number): boolean {
  const months = new Set(records.map(({ on }) => on?.slice(0, 7)));
  return Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(year - 1, at, 15)).toISOString().slice(0, 7)).every(
    (month) => months.has(month),
  );
}
