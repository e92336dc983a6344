import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { goOn } from './afterwards.ts';
import { ask, checkChinese, checkName, type Given } from './ask.ts';
import { checkout } from './checkout.ts';
import { domainWords } from './domainWords.ts';
import { filesOf, writeFiles } from './fill.ts';
import { nameOf } from './names.ts';
import { usersOf } from './users.ts';
import { unwire, wire } from './wire.ts';

const template = join(import.meta.dirname, '../templates/domain');

/** Makes a domain with one noun: its package, its line in the product, its migration. Tests are green right after. */
export async function newDomain(written: string, given: Given, say: (step: string) => void): Promise<void> {
  const id = nameOf(written);
  if (existsSync(join(checkout, 'packages', id.kebab))) throw new Error(`packages/${id.kebab} is there already.`);
  const words = await askDomain(written, given);
  const folder = `packages/${id.kebab}`;
  say(`write ${folder}`);
  writeFiles(join(checkout, folder), filesOf(template, words));
  wire({ package: `@plangraph/${id.kebab}`, name: id.camel });
  if (!given.install) {
    say('install, then migrate:create and schema --write: the rest waits for it');
    return;
  }
  goOn({ migration: words['nouns-code'].replaceAll('-', '_'), install: given.install, folders: [folder] }, say);
}

/** What is asked of whoever makes a domain, as the words of its template. */
export async function askDomain(written: string, given: Given) {
  const problem = checkName(written);
  if (problem) throw new Error(problem);
  const id = nameOf(written);
  const domainZh = await ask(
    { flag: 'zh', message: 'What is the policy area called in Chinese?', proposal: '新领域', validate: checkChinese },
    given,
  );
  const noun = await ask(
    { flag: 'noun', message: 'What is its first noun, in English?', proposal: `${id.pascal}Work`, validate: checkName },
    given,
  );
  const nounZh = await ask(
    { flag: 'noun-zh', message: 'And in Chinese?', proposal: `${domainZh}工程`, validate: checkChinese },
    given,
  );
  return domainWords({ id: id.kebab, domainZh, noun, nounZh, ...pluralGiven(given) });
}

/** Takes a domain out: its package with all that is in it, and its line in the product. */
export function removeDomain(written: string, given: Given, say: (step: string) => void): void {
  const id = nameOf(written);
  const folder = join(checkout, 'packages', id.kebab);
  const wired = { package: `@plangraph/${id.kebab}`, name: id.camel };
  const users = usersOf(wired.package);
  if (users.length > 0) throw new Error(`${users.join(', ')} build on ${id.kebab}; take that out of them first.`);
  if (!existsSync(folder)) throw new Error(`packages/${id.kebab} is not there.`);
  if (!unwire(wired)) throw new Error(`${id.kebab} is not in the list of domains, so it is no domain to be removed.`);
  say(`remove packages/${id.kebab}`);
  rmSync(folder, { recursive: true });
  goOn({ migration: null, install: given.install, folders: [] }, say);
  say('tables that a database has of it stay there, with their history; the gateway leaves them alone');
}

function pluralGiven({ values }: Given): { plural?: string } {
  return typeof values.plural === 'string' ? { plural: values.plural } : {};
}
