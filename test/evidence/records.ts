import fc from 'fast-check';

/** A record of any of the counted models, before it is written. */
export interface Entry {
  /** Which of the three places. */
  readonly place: 0 | 1 | 2;
  /** Months from the January of the year before the plan's. */
  readonly month: number;
  /** Millionths of an amount, and of another one, which may be missing. */
  readonly one: number;
  readonly other: number | null;
  /** Days from the first of the plan's year. */
  readonly recorded: number;
  readonly retired: number | null;
}

/** What one run of the property writes and asks. */
export interface Scene {
  readonly year: number;
  /** Days from the first of the plan's year as of which is asked. */
  readonly asOf: number;
  readonly signedIn: boolean;
  readonly outputs: readonly Entry[];
  readonly surveys: readonly Entry[];
  readonly projects: readonly Entry[];
  readonly investments: readonly Entry[];
}

const amount = fc.integer({ min: 0, max: 999_999_999 });
const known = { recorded: fc.integer({ min: -420, max: 200 }) };
const retired = fc.option(fc.integer({ min: -400, max: 400 }), { freq: 5 });
const places = [0, 1, 2] as const;

function entry(month: fc.Arbitrary<number>, place: fc.Arbitrary<0 | 1 | 2> = fc.constantFrom(...places)) {
  return fc.record<Entry>({ place, month, one: amount, other: fc.option(amount, { freq: 6 }), ...known, retired });
}

/** An entry of a model whose amounts have two decimals. */
function inHundredths(entry: Entry): Entry {
  const rounded = (amount: number) => amount - (amount % 10_000);
  return { ...entry, one: rounded(entry.one), other: entry.other === null ? null : rounded(entry.other) };
}

const anyMonth = fc.integer({ min: -2, max: 26 });

/** Two years of output in which some months may be missing, and whatever else there is. */
const outputs = fc
  .tuple(
    fc.subarray(
      Array.from({ length: 24 }, (_, month) => month),
      { minLength: 22 },
    ),
    fc.array(entry(anyMonth), { maxLength: 8 }),
    fc.array(fc.record({ one: amount, other: amount, place: fc.constantFrom(0 as const, 1 as const) }), {
      minLength: 24,
      maxLength: 24,
    }),
  )
  .map(([months, others, amounts]): Entry[] => [
    ...months.map((month) => ({
      month,
      recorded: -420,
      retired: null,
      ...(amounts[month] as { one: number; other: number; place: 0 | 1 }),
    })),
    ...others,
  ]);

/** Any scene: leap years among them, and days within a month. */
export const scenes: fc.Arbitrary<Scene> = fc.record({
  year: fc.constantFrom(2023, 2024, 2025),
  asOf: fc.integer({ min: -20, max: 400 }),
  signedIn: fc.boolean(),
  outputs,
  surveys: fc.array(entry(anyMonth).map(inHundredths), { maxLength: 6 }),
  projects: fc.array(entry(anyMonth), { maxLength: 5 }),
  investments: fc.array(entry(anyMonth), { maxLength: 10 }),
});

/** Last day of the month at which a record stands. */
export function monthEnd(year: number, { month }: Entry): Date {
  return new Date(Date.UTC(year - 1, month + 1, 0));
}

/** Noon in UTC so many days after the first of the year. */
export function dayOf(year: number, days: number): Date {
  return new Date(Date.UTC(year, 0, 1 + days, 12));
}
