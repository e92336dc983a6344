import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, checkChinese, type Given } from './ask.ts';
import { domainWords } from './domainWords.ts';
import { fill, snippetOf, type Words } from './fill.ts';
import { checkNoun } from './freeName.ts';
import { after, before, change, importInto, importLine } from './insert.ts';
import { nameOf } from './names.ts';
import { orAsBefore } from './orAsBefore.ts';
import { domainFolder, type Place } from './place.ts';
import { template } from './templates.ts';

/** Adds a noun to a domain: model, object, row, words, an edge from Place, a sample row, and a line in the README. */
export async function newNoun(
  place: Place,
  domain: string,
  written: string,
  given: Given,
  say: (step: string) => void,
): Promise<void> {
  const folder = domainFolder(place, domain);
  const noun = nameOf(written);
  const file = join(place.root, folder, 'src/objects', `${noun.camel}.ts`);
  if (existsSync(file)) throw new Error(`${folder}/src/objects/${noun.camel}.ts is there already.`);
  const problem = checkNoun(place, domain, written);
  if (problem) throw new Error(problem);
  const nounZh = await ask(
    { flag: 'zh', message: 'What is the noun called in Chinese?', proposal: '新登记事项', validate: checkChinese },
    given,
  );
  const plural = typeof given.values.plural === 'string' ? { plural: given.values.plural } : {};
  const words = domainWords({ id: domain, domainZh: '', noun: written, nounZh, ...plural });
  const model = place.modelOf(domain);
  orAsBefore(place.root, [folder, model, ...place.touched], () => {
    say(`write ${noun.pascal} into ${folder}`);
    writeFileSync(file, filled('object.ts', words));
    addEverywhere(join(place.root, folder), words);
    change(join(place.root, model), (text) => `${text.trimEnd()}\n${filled('model.prisma', words)}`);
    const migration = words['nouns-code'].replaceAll('-', '_');
    place.goOn({ migration, install: false, folders: [folder] }, say);
  });
}

function addEverywhere(folder: string, words: Words): void {
  const { Noun, noun, nouns, nounEn, nounZh, id } = words;
  const at = (path: string) => join(folder, path);
  change(at('src/imports.ts'), (text) => `${text.trimEnd()}\n${snippet('row.ts', words)}`);
  change(at('src/rules/headings.ts'), (text) =>
    before(text, /^}( as const)?( satisfies .*)?;/m, snippet('headings.ts', words), 'src/rules/headings.ts'),
  );
  change(at('src/index.ts'), (text) => {
    const declared = before(text, /^ {4}extend\w+\(graph\);/m, `    declare${Noun}(graph);\n`, 'src/index.ts');
    const sent = after(declared, /^ {2}imports: \{$/m, `    ${nouns}: ${noun}Row,\n`, 'src/index.ts');
    const named = importInto(sent, [`declare${Noun}`], `./objects/${noun}.ts`);
    return named.replace(/^import \{([^}]*)\} from '\.\/imports\.ts';/m, (_, names: string) =>
      importLine([names.trim().replace(/,$/, ''), `${noun}Row`], './imports.ts'),
    );
  });
  if (existsSync(at('src/extends/place.ts'))) {
    change(at('src/extends/place.ts'), (text) =>
      after(text, /graph\.extend\('Place', \(t\) => \(\{$/m, snippet('extend.ts', words), 'src/extends/place.ts'),
    );
  } else {
    writeFileSync(at('src/extends/place.ts'), filled('extend.ts', words).replace(/^ *\/\/ (begin|end)\n/gm, ''));
    change(at('src/index.ts'), (text) =>
      importInto(
        after(text, new RegExp(`^ {4}declare${Noun}\\(graph\\);`, 'm'), '    extendPlace(graph);\n', 'src/index.ts'),
        ['extendPlace'],
        './extends/place.ts',
      ),
    );
  }
  change(at(`test/${id}.test.ts`), (text) => {
    const where = `test/${id}.test.ts`;
    const seen = after(text, /^ {2}seenBy: \{$/m, `    ${Noun}: 'EVERYBODY',\n`, where);
    return after(seen, /^ {2}rows: \{$/m, snippet('sample.ts', words), where);
  });
  change(at('README.md'), (text) =>
    after(text, /^## What it owns\n\n\|.*\n\|[ |-]+\|$/m, `| \`${Noun}\` | ${nounZh} | a ${nounEn} |\n`, 'README.md'),
  );
}

function filled(name: string, words: Words): string {
  return fill(template(`noun/${name}`), words);
}

function snippet(name: string, words: Words): string {
  return snippetOf(filled(name, words));
}
