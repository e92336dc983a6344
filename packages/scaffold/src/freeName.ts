import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkName } from './ask.ts';
import { nameOf } from './names.ts';
import type { Place } from './place.ts';

/** What must hold of the name of a noun of a domain: it is one, and nothing of the data model or of the graph is called so. */
export function checkNoun(place: Pick<Place, 'root' | 'names'>, domain: string, answer: string): string | undefined {
  const problem = checkName(answer);
  if (problem) return problem;
  const { pascal } = nameOf(answer);
  const declared = new RegExp(`^(?:model|enum|type|interface|input|union|scalar) ${pascal}\\b`, 'm');
  const file = globSync([...place.names], { cwd: place.root })
    .sort()
    .find((each) => declared.test(readFileSync(join(place.root, each), 'utf8')));
  return (
    file &&
    `${pascal} is there already, in ${file}; call yours otherwise, such as “${nameOf(domain).words} ${nameOf(answer).words}”.`
  );
}
