import { accumulates, addDays, decimal, shown, zero } from '@plangraph/plan';
import type { DemoFigure, DemoRow, DemoWorld, Random } from '@plangraph/schema';
import { prefixOf } from './bureaus.ts';
import { underWay } from './measures.ts';
import { officeHoursIn, workdayAfter } from './officeHours.ts';
import { randomOf } from './random.ts';
import type { DemoPlan } from './readPlan.ts';
import type { MadeSubmission } from './submissions.ts';

/** Rows that domains have made up so far, by domain and import. */
type MadeRows = ReadonlyMap<string, Readonly<Record<string, readonly DemoRow[]>>>;

/** What domains have made up by the time another looks at it. */
export interface MadeSoFar {
  readonly rows: MadeRows;
  readonly places: readonly DemoRow[];
}

/** The world into which a domain puts its records. */
export function worldOf(
  plan: DemoPlan,
  submissions: readonly MadeSubmission[],
  { rows: made, places }: MadeSoFar,
  domain: string,
): DemoWorld {
  const random = (name: string) => randomOf(`${plan.code} ${domain} ${name}`);
  const pauses = random('days until a record is entered');
  const hours = officeHoursIn(plan.timeZone, random('moments of records'));
  const figures = (indicator: string) => currentFigures(submissions, indicator);
  return {
    plan: plan.code,
    year: plan.year,
    place: plan.place,
    areas: plan.areas,
    underWay: underWay(plan),
    prefix: prefixOf(plan),
    random,
    figures,
    perPeriod: (indicator) => perPeriod(plan, indicator, figures(indicator)),
    arrivals: (indicator) => arrivalsOf(figures(indicator), random(`arrivals ${indicator}`)),
    places: (kind) => places.filter((place) => place.kind === kind).map(({ code }) => String(code)),
    made: (other, rows) => made.get(other)?.[rows] ?? [],
    recordedAt: (date) => hours.morning(workdayAfter(addDays(date, pauses.whole(1, 4)))),
    daysAfter: addDays,
  };
}

/** The figures that count in the end: approved, and not corrected since. */
function currentFigures(submissions: readonly MadeSubmission[], indicator: string): DemoFigure[] {
  return submissions
    .filter(({ approvedAt }) => approvedAt !== null)
    .flatMap(({ figures }) => figures.filter((each) => each.target.code === indicator && each.supersededAt === null))
    .map(({ period: { code, firstDay, lastDay }, value, numerator, denominator }) => ({
      period: code,
      firstDay,
      lastDay,
      value,
      numerator,
      denominator,
    }))
    .sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
}

/** What came with each period; a level and a rate have no such part, and are left as they are. */
function perPeriod({ targets }: DemoPlan, indicator: string, figures: readonly DemoFigure[]): DemoFigure[] {
  const target = targets.find(({ code }) => code === indicator);
  const sums = target && accumulates(target.kind) && target.accounting === 'YEAR_TO_DATE';
  let before = zero;
  return figures.map((figure) => {
    const value = decimal(figure.value);
    const part = sums ? value.minus(before) : value;
    before = value;
    return { ...figure, value: shown(part) };
  });
}

function arrivalsOf(figures: readonly DemoFigure[], random: Random): string[] {
  const dates: string[] = [];
  for (const { firstDay, lastDay, value } of figures) {
    const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000;
    const came = Math.max(0, Number(value) - dates.length);
    dates.push(...Array.from({ length: came }, () => addDays(firstDay, random.whole(0, days))).sort());
  }
  return dates;
}
