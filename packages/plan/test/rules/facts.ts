import { latestRelease } from '../../src/rules/release.ts';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { defaultThresholds, type Thresholds } from '../../src/rules/thresholds.ts';

type Written = string | number | null;

/** Facts as docs/reference/progress.md writes them: short, with numbers and maps. */
export type WrittenFacts = {
  readonly [name in Exclude<keyof StandingFacts, 'release'> | 'rules']?: unknown;
};

const leftOut = {
  kind: 'COUNT',
  direction: 'HIGHER_IS_BETTER',
  comparator: 'EQUAL',
  frequency: 'MONTHLY',
  accounting: 'YEAR_TO_DATE',
  accrues: false,
  course: null,
  earliest: null,
  whole: false,
  january: null,
  release: latestRelease,
  year: 2023,
  deadline: '2023-12-31',
  today: '2024-06-30',
  dueDays: 10,
} as const;

/** The facts of an example, with what examples leave out. */
export function factsOf(written: WrittenFacts): StandingFacts {
  const { value, baseline, unitFactor, waypoints, figures, thresholds, rules, ...rest } = written;
  const entries = (map: unknown) =>
    Object.entries((map ?? {}) as Record<string, Written>).map(([period, each]) => ({ period, value: each }));
  return {
    ...leftOut,
    ...(rest as Partial<StandingFacts>),
    release: (rules ?? latestRelease) as StandingFacts['release'],
    value: text(value as Written | undefined),
    baseline: text(baseline as Written | undefined),
    unitFactor: text((unitFactor ?? 1) as Written) ?? '1',
    waypoints: entries(waypoints).map(({ period, value: each }) => ({ period, value: String(each) })),
    figures: entries(figures).map(({ period, value: each }) => ({ period, value: text(each) })),
    thresholds: { ...defaultThresholds, ...texts(thresholds) },
  };
}

/** A number as the rules take it. */
export function text(value: Written | undefined): string | null {
  return value == null ? null : String(value);
}

function texts(thresholds: unknown): Partial<Thresholds> {
  const entries = Object.entries((thresholds ?? {}) as Record<string, Written>);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
