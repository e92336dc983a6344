import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask, checkChinese, checkName, type Given } from './ask.ts';
import { domainWords } from './domainWords.ts';
import { writeFiles } from './fill.ts';
import { checkNoun } from './freeName.ts';
import { nameOf } from './names.ts';
import { orAsBefore } from './orAsBefore.ts';
import type { Place } from './place.ts';

/** Makes a domain with one noun: its package, its line in the product, its migration. Tests are green right after. */
export async function newDomain(
  place: Place,
  written: string,
  given: Given,
  say: (step: string) => void,
): Promise<void> {
  const id = nameOf(written);
  const folder = place.folderOf(id.kebab);
  if (existsSync(join(place.root, folder))) throw new Error(`${folder} is there already.`);
  const words = await askDomain(place, written, given);
  orAsBefore(place.root, [folder, ...place.touched], () => {
    say(`write ${folder}`);
    writeFiles(join(place.root, folder), place.filesOf(words));
    place.wire({ package: place.packageOf(id.kebab), name: id.camel });
    if (!given.install) {
      say('install, then migrate:create and schema --write: the rest waits for it');
      return;
    }
    place.goOn({ migration: words['nouns-code'].replaceAll('-', '_'), install: true, folders: [folder] }, say);
  });
}

/** What is asked of whoever makes a domain, as the words of its template. */
export async function askDomain(place: Pick<Place, 'root' | 'names'>, written: string, given: Given) {
  const problem = checkName(written);
  if (problem) throw new Error(problem);
  const id = nameOf(written);
  const domainZh = await ask(
    { flag: 'zh', message: 'What is the policy area called in Chinese?', proposal: '新领域', validate: checkChinese },
    given,
  );
  const noun = await ask(
    {
      flag: 'noun',
      message: 'What is its first noun, in English?',
      proposal: `${id.pascal}Work`,
      validate: (answer) => checkNoun(place, written, answer),
    },
    given,
  );
  const nounZh = await ask(
    { flag: 'noun-zh', message: 'And in Chinese?', proposal: `${domainZh}工程`, validate: checkChinese },
    given,
  );
  return domainWords({ id: id.kebab, domainZh, noun, nounZh, ...pluralGiven(given) });
}

/** Takes a domain out: its package with all that is in it, and its line in the product. */
export function removeDomain(place: Place, written: string, given: Given, say: (step: string) => void): void {
  const id = nameOf(written);
  const folder = place.folderOf(id.kebab);
  const wired = { package: place.packageOf(id.kebab), name: id.camel };
  const users = place.usersOf(wired.package);
  if (users.length > 0) throw new Error(`${users.join(', ')} build on ${id.kebab}; take that out of them first.`);
  if (!existsSync(join(place.root, folder))) throw new Error(`${folder} is not there.`);
  if (!place.unwire(wired)) {
    throw new Error(`${id.kebab} is not in the list of domains, so it is no domain to be removed.`);
  }
  say(`remove ${folder}`);
  rmSync(join(place.root, folder), { recursive: true });
  place.goOn({ migration: null, install: given.install, folders: [] }, say);
  say('tables that a database has of it stay there, with their history; the gateway leaves them alone');
}

function pluralGiven({ values }: Given): { plural?: string } {
  return typeof values.plural === 'string' ? { plural: values.plural } : {};
}
