import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, checkName, type Given } from './ask.ts';
import { nounWords } from './domainWords.ts';
import { fill, snippetOf } from './fill.ts';
import { after, change, importInto } from './insert.ts';
import { nameOf } from './names.ts';
import { orAsBefore } from './orAsBefore.ts';
import { domainFolder, type Place } from './place.ts';
import { template } from './templates.ts';

/** Adds a verb of its own to a domain: its file, its line at the door, and the sample input that its tests are made of. */
export async function newVerb(
  place: Place,
  domain: string,
  written: string,
  given: Given,
  say: (step: string) => void,
): Promise<void> {
  const folder = domainFolder(place, domain);
  const problem = checkName(written);
  if (problem) throw new Error(problem);
  const [first = ''] = nounsOf(place, folder);
  const noun = await ask(
    {
      flag: 'noun',
      message: 'Of which noun of the domain is it?',
      proposal: first,
      validate: (answer) => knownNoun(place, folder, answer),
    },
    given,
  );
  const verb = nameOf(`${written} ${nameOf(noun).words}`);
  const words = { ...nounWords({ noun, nounZh: '' }), verb: verb.camel, Verb: verb.pascal };
  const file = join(place.root, folder, 'src/mutations', `${verb.camel}.ts`);
  if (existsSync(file)) throw new Error(`${folder}/src/mutations/${verb.camel}.ts is there already.`);
  orAsBefore(place.root, [folder, ...place.touched], () => {
    say(`write ${folder}/src/mutations/${verb.camel}.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fill(template('verb/mutation.ts'), words));
    change(join(place.root, folder, 'src/index.ts'), (text) => declareIn(text, verb.camel, verb.pascal));
    const sample = snippetOf(fill(template('verb/sample.ts'), words));
    const test = `test/${domain}.test.ts`;
    change(join(place.root, folder, test), (text) => sampleIn(text, sample, test));
    place.goOn({ migration: null, install: false, folders: [folder] }, say);
  });
}

function declareIn(text: string, camel: string, pascal: string): string {
  const line = `    declare${pascal}(graph);\n`;
  const named = importInto(text, [`declare${pascal}`], `./mutations/${camel}.ts`);
  if (/^ {2}mutations\(graph\) \{$/m.test(named))
    return after(named, /^ {2}mutations\(graph\) \{$/m, line, 'src/index.ts');
  // Verbs stand behind the types.
  return named.replace(/^( {2}types\([\s\S]*?^ {2}\},\n)/m, `$1  mutations(graph) {\n${line}  },\n`);
}

function sampleIn(text: string, sample: string, where: string): string {
  if (/^ {2}verbs: \{$/m.test(text)) return after(text, /^ {2}verbs: \{$/m, sample, where);
  return text.replace(/^ {2}rows: \{$/m, `  verbs: {\n${sample}  },\n  rows: {`);
}

function knownNoun(place: Place, folder: string, answer: string): string | undefined {
  const known = nounsOf(place, folder);
  return known.includes(nameOf(answer).pascal)
    ? undefined
    : `${answer} is no noun of ${folder}; it has ${known.join(', ')}.`;
}

function nounsOf({ root }: Place, folder: string): string[] {
  const objects = join(root, folder, 'src/objects');
  return readdirSync(objects)
    .map((file) => /graph\.noun\('(\w+)'/.exec(readFileSync(join(objects, file), 'utf8'))?.[1] ?? '')
    .filter(Boolean);
}
