/** Pseudo-random numbers that are the same on every machine, in every run. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number between two, both included. */
  whole(least: number, most: number): number;
  /** One of several. */
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** A made-up figure that counts at the end of the year. */
export interface DemoFigure {
  /** The period that it speaks of, such as `2023-06`. */
  readonly period: string;
  /** Civil date of the period's first day. */
  readonly firstDay: string;
  /** Civil date of the period's last day. */
  readonly lastDay: string;
  /** The figure as it was reported, a decimal as text in the indicator's unit. */
  readonly value: string;
  /** What a ratio counts above the line; null for other kinds. */
  readonly numerator: string | null;
  /** What a ratio counts below the line; null for other kinds. */
  readonly denominator: string | null;
}

/** A made-up row of one of the domain's imports; that it is synthetic is added to it. */
export type DemoRow = Readonly<Record<string, unknown>>;

/** The made-up world into which a domain puts its records. */
export interface DemoWorld {
  /** Code of the plan that is demonstrated. */
  readonly plan: string;
  /** The plan's year. */
  readonly year: number;
  /** Code of the plan's place. */
  readonly place: string;
  /** Codes of the plan's policy areas. */
  readonly areas: readonly string[];
  /** Codes of the plan's measures that go on to the end of the year without being done, in the order of the plan. */
  readonly underWay: readonly string[];
  /** Begins the code of everything that is made up here, such as `there-demo-`. */
  readonly prefix: string;
  /** A source of its own for each name, so that one domain's numbers do not depend on another's. */
  random(name: string): Random;
  /** The figures that count for an indicator at the end, in the order of their periods; none where the plan has no such target. */
  figures(indicator: string): readonly DemoFigure[];
  /** The same figures, each for its own period alone: what came with it, where they are for the year to date. */
  perPeriod(indicator: string): readonly DemoFigure[];
  /** For each thing that an indicator's figures count up to, a civil date in the period in which it came, in their order. */
  arrivals(indicator: string): readonly string[];
  /** Codes of the places of a kind that any domain makes up, in their order; none while places are made. */
  places(kind: string): readonly string[];
  /** Rows that a domain which this one uses has made up. */
  made(domain: string, rows: string): readonly DemoRow[];
  /** The moment, as text, at which something of a civil date was entered: within office hours, some days later. */
  recordedAt(date: string): string;
  /** The civil date that many days later, or earlier where the number is negative. */
  daysAfter(date: string, days: number): string;
}

/** An organisation that exists in a demonstration only. */
export interface DemoBureau {
  /** Short name, without the prefix of the demonstration. */
  readonly code: string;
  /** Its Chinese name. */
  readonly nameZh: string;
  /** Its English name. */
  readonly nameEn: string;
}

/** What a domain adds to the demonstration of a plan. Nothing of it is real, and every row of it says so. */
export interface Demo {
  /** The bureau that reports on the domain's policy area. */
  readonly bureau: DemoBureau;
  /**
   * What ratios are taken of, by the code of the indicator: for the whole year, as text with as many digits after the
   * point as its numerator has.
   */
  readonly denominators?: Readonly<Record<string, string>>;
  /** Places that the domain's rows lie in. */
  readonly places?: (world: DemoWorld) => readonly DemoRow[];
  /** Rows of the domain's imports, by the import's name. */
  readonly records?: (world: DemoWorld) => Readonly<Record<string, readonly DemoRow[]>>;
}
