/** The releases of the rules, the oldest first. A release, once out, finds for the same facts the same for ever. */
export const releases = [1, 2] as const;

/** A release of the rules, by its number. */
export type Release = (typeof releases)[number];

/** The release that a plan is judged by which states none. */
export const latestRelease: Release = 2;

/** What a release decides in its own way; docs/reference/progress.md tells each. */
export interface Choices {
  /** Of a promise that stays met the latest figure counts, so that one that falls is seen; else the best of the year. */
  readonly latestCounts: boolean;
  /** A ceiling on a level holds all year, also without a baseline. */
  readonly flatCeilings: boolean;
  /** A level of whole things is not behind by less than one. */
  readonly wholeLevels: boolean;
  /** The course and the earliest period that a target states are followed. */
  readonly statedCourses: boolean;
  /** What holds, or stays within a ceiling, is on track and not ahead. */
  readonly heldIsGreen: boolean;
  /** What is met only after its deadline is late. */
  readonly lateness: boolean;
  /** A plan may measure gaps by the year's promise. */
  readonly ofYear: boolean;
  /** A promise may be a range, relative to another series, or without a number. */
  readonly forms: boolean;
}

const choices: Readonly<Record<Release, Choices>> = {
  1: {
    latestCounts: false,
    flatCeilings: false,
    wholeLevels: false,
    statedCourses: false,
    heldIsGreen: false,
    lateness: false,
    ofYear: false,
    forms: false,
  },
  2: {
    latestCounts: true,
    flatCeilings: true,
    wholeLevels: true,
    statedCourses: true,
    heldIsGreen: true,
    lateness: true,
    ofYear: true,
    forms: true,
  },
};

/** What a release decides in its own way. */
export function choicesOf({ release }: { readonly release: Release }): Choices {
  return choices[release];
}

/** Reads the number of a release; undefined where there is none such. */
export function readRelease(number: number): Release | undefined {
  return releases.find((release) => release === number);
}
