import { codedError } from '@plangraph/schema';
import { type Release, readRelease, releases } from '../rules/release.ts';

/** The release of the rules that a query names; undefined where it names none. */
export function releaseAsked(number: number | null | undefined): Release | undefined {
  if (number === null || number === undefined) return undefined;
  const release = readRelease(number);
  if (release !== undefined) return release;
  const [first, last] = [releases[0], releases.at(-1)];
  throw codedError('INVALID_VALUE', {
    en: `There is no release ${number} of the rules. Name one from ${first} to ${last}, or none.`,
    zh: `规则没有第 ${number} 版。请填写 ${first} 至 ${last}，或不填写。`,
    extensions: { argument: 'rules' },
  });
}
