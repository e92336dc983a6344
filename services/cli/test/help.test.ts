import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { languageOf } from '../src/language.ts';
import { commands } from '../src/program.ts';
import { operationsFolder } from '../src/server/operations.ts';
import { run } from './shell.ts';

it.each(commands.map(({ name }) => name))('%s explains itself in both languages', async (name) => {
  const help = (lang: string) => run([...name.split(' '), '--help', '--lang', lang]);
  const [en, zh] = [await help('en'), await help('zh')];
  expect(en).toMatchObject({ code: 0, err: '' });
  expect(en.out).not.toMatch(/\p{Script=Han}/u);
  expect(en.out).toContain(`plangraph ${name}`);
  const lines = zh.out
    .replaceAll(/\n {3,}/g, '')
    .split('\n')
    .filter((line) => /^ {2}\S.* {2,}/.test(line));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
});

it('the program lists its commands and exit codes in both', async () => {
  expect((await run(['--help', '--lang', 'zh'])).out).toContain('退出码');
  expect((await run([], { LANG: 'en_GB.UTF-8' })).err).toContain('Exit codes: 0 done');
});

it.each([
  [['inbox', '--lang', 'zh'], {}, 'zh'],
  [['inbox', '--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [[], {}, 'en'],
])('%j with %j speaks %s', (args, environment, language) => {
  expect(languageOf(args, environment)).toBe(language);
});

it.each([
  [['imprt'], 'COMMAND_UNKNOWN'],
  [['inbox', '--plann', 'x'], 'OPTION_UNKNOWN'],
  [['inbox', '--plan'], 'OPTION_MISSING'],
  [['whoami', 'me'], 'ARGUMENTS_EXTRA'],
  [['import'], 'OPTION_MISSING'],
  [['inbox', '--first', '0'], 'OPTION_INVALID'],
  [['whoami', '--lang', 'fr'], 'OPTION_INVALID'],
  [['submit', 'a=1/2/3', '--plan', 'p', '--period', '2023-01'], 'FIGURE_INVALID'],
  [['query', '-', '--variables', '[]'], 'JSON_INVALID'],
])('%j is refused before anything is asked: %s', async (args, code) => {
  const ran = await run(args);
  expect(ran).toMatchObject({ code: 64, out: '', err: expect.stringMatching(new RegExp(`^${code}\\n`)) });
  const document = JSON.parse((await run([...args.slice(0, 1), '--json', ...args.slice(1)])).out);
  expect(document).toMatchObject({
    data: null,
    errors: [{ code, message: { zh: expect.stringMatching(/\p{Script=Han}/u) } }],
  });
});

it('a file that is not there is named', async () => {
  expect(await run(['import', 'parks', '/nowhere.csv'])).toMatchObject({
    code: 66,
    err: expect.stringContaining('ENOENT'),
  });
});

it('the graph answers every operation that commands send', () => {
  const committed = readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8');
  const schema = buildSchema(committed, { assumeValid: true, assumeValidSDL: true });
  const files = globSync('*.graphql', { cwd: operationsFolder });
  expect(files.length).toBeGreaterThan(8);
  for (const file of files)
    expect(validate(schema, parse(readFileSync(join(operationsFolder, file), 'utf8'))), file).toEqual([]);
});
