import { readingErrors } from '../errors/reading.ts';
import { type Release, readRelease, releases } from '../rules/release.ts';

/** The release of the rules that a query names; undefined where it names none. */
export function releaseAsked(number: number | null | undefined): Release | undefined {
  if (number === null || number === undefined) return undefined;
  const release = readRelease(number);
  if (release !== undefined) return release;
  const [first, last] = [releases[0] ?? 0, releases.at(-1) ?? 0];
  throw readingErrors.INVALID_VALUE.release({ number, first, last });
}
