import { nounName, quote } from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import { registerErrors } from '../errors/register.ts';

type At = Problem['path'];

/** A record whose key, or another unique value, another record has. */
export function exists(noun: string, names: readonly string[], key: string, retired: boolean, path: At): Problem {
  const { ALREADY_EXISTS } = registerErrors;
  const raise = retired ? ALREADY_EXISTS.retired : ALREADY_EXISTS.serving;
  const named = `${names.join(', ')} ${quote(key)}`;
  return raise({ noun: nounName(noun), named, verb: `change${noun}`, path });
}

/** An input that names no record, or names one in two ways. */
export function nameOne(noun: string, none: boolean): Problem {
  const { MISSING_VALUE } = registerErrors;
  return (none ? MISSING_VALUE.record : MISSING_VALUE.oneName)({ noun: nounName(noun) });
}

/** A record that others cannot be without. */
export function inUse(noun: string, dependant: string, count: number, path: At): Problem {
  const { IN_USE } = registerErrors;
  return (count === 1 ? IN_USE.once : IN_USE.often)({
    noun: nounName(noun),
    dependantNoun: nounName(dependant),
    count,
    path,
  });
}

/** A move that the stages do not know. */
export function illegalMove(noun: string, from: string, to: string, next: readonly string[], path: At): Problem {
  const { ILLEGAL_MOVE } = registerErrors;
  if (next.length === 0) return ILLEGAL_MOVE.atTheEnd({ noun: nounName(noun), from, to, path });
  const legal = { en: next.join(' or '), zh: next.join('、') };
  return ILLEGAL_MOVE.onwards({ noun: nounName(noun), from, to, legal, path });
}
