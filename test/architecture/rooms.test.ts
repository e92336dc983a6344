import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas, listFiles, readHouse, root } from './house.ts';
import { codeOf } from './source.ts';

const house = readHouse();

/** What every domain has. */
const rooms = ['README.md', 'src/index.ts', 'src/objects', 'src/extends', 'src/imports.ts', 'test'];
/** What a domain has where it needs it; words it needs as soon as its part of the data model declares any. */
const furtherRooms = ['demo.ts', 'demo', 'enums.ts', 'errors.ts', 'evidence.ts', 'mutations', 'rules'];

/** A domain's part of the data model: in its own package, or in the folder of the house. */
function modelOf(area: string): string {
  const own = `packages/${area}/model`;
  const files = existsSync(join(root, own)) ? readdirSync(join(root, own)).map((name) => `${own}/${name}`) : [];
  const parts = [...files, `prisma/${area}.prisma`].filter((file) => file.endsWith('.prisma'));
  return parts
    .filter((file) => existsSync(join(root, file)))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}

describe.each(areas)('%s', (area) => {
  const folder = `packages/${area}`;
  const files = house.find((each) => each.folder === folder)?.files ?? [];
  const model = modelOf(area);
  const within = (room: string) => files.filter(({ path }) => path.startsWith(`${folder}/${room}/`));

  it('has the rooms that every domain has', () => {
    const needed = /^enum /m.test(model) ? [...rooms, 'src/enums.ts'] : rooms;
    const missing = needed.filter((room) => !existsSync(join(root, folder, room)));
    expect(missing.map((room) => `${folder} has no ${room}; every domain has the same rooms.`)).toEqual([]);
  });

  it('has no rooms of its own invention', () => {
    const known = [...rooms.map((room) => room.replace('src/', '')), ...furtherRooms];
    const found = existsSync(join(root, folder, 'src')) ? readdirSync(join(root, folder, 'src')) : [];
    const invented = found.filter((room) => !known.includes(room));
    expect(invented.map((room) => `${folder}/src/${room}: a domain has ${known.join(', ')} only.`)).toEqual([]);
  });

  it('has tests', () => {
    expect(within('test').filter(({ path }) => path.endsWith('.test.ts'))).not.toEqual([]);
  });

  it('has a door that exports one or two names', () => {
    const door = files.find(({ path }) => path === `${folder}/src/index.ts`);
    const names = [...(door ? codeOf(door) : '').matchAll(/^export\b/gm)];
    expect([1, 2], `${folder}/src/index.ts`).toContain(names.length);
  });

  it('extends a foreign noun only in the file that bears its name', () => {
    const misplaced = files.flatMap((file) =>
      [...codeOf(file).matchAll(/\.extend\(\s*'(\w+)'/g)]
        .map(([, noun = '']) => `${folder}/src/extends/${noun[0]?.toLowerCase()}${noun.slice(1)}.ts`)
        .filter((place) => file.path.startsWith(`${folder}/src/`) && file.path !== place)
        .map((place) => `${file.path} adds fields that belong in ${place}.`),
    );
    expect(misplaced).toEqual([]);
  });

  it('declares its nouns in src/objects, and their models in its own part of the data model', () => {
    const nouns = files
      .filter((file) => file.path.startsWith(`${folder}/src/`))
      .flatMap((file) => [...codeOf(file).matchAll(/\.noun\(\s*'(\w+)'/g)].map(([, noun]) => ({ file, noun })));
    expect(
      nouns.filter(({ file }) => !file.path.startsWith(`${folder}/src/objects/`)).map(({ file }) => file.path),
    ).toEqual([]);
    const foreign = nouns.filter(({ noun }) => !new RegExp(`^model ${noun} `, 'm').test(model));
    expect(
      foreign.map(({ noun }) => `${noun} is a noun of ${area} but no model of its part of the data model.`),
    ).toEqual([]);
  });
});

describe('every package', () => {
  it('has one barrel, its door', () => {
    const barrels = house
      .flatMap((each) => each.files)
      .filter(({ path }) => path.endsWith('/index.ts') && !/^(packages|services)\/[^/]+\/src\/index\.ts$/.test(path));
    expect(barrels.map(({ path }) => `${path}: import the file that defines a thing instead.`)).toEqual([]);
  });

  it('calls nothing utils, common, shared, helpers, core or misc', () => {
    const vague = /(^|\/)(utils?|common|shared|helpers?|core|misc)(\.[\w.]+)?(\/|$)/i;
    const files = ['packages', 'services', 'test', 'prisma', 'docs'].flatMap(listFiles);
    expect(files.filter((path) => vague.test(path)).map((path) => `${path}: say what it is about.`)).toEqual([]);
    expect(
      house.map((each) => each.manifest.name.replace('@plangraph/', '')).filter((name) => vague.test(name)),
    ).toEqual([]);
  });

  it('has no file in src of more than 250 lines', () => {
    const long = house
      .flatMap((each) => each.files)
      .filter(({ path, text }) => path.includes('/src/') && text.trimEnd().split('\n').length > 250);
    expect(long.map(({ path, text }) => `${path} has ${text.split('\n').length} lines; 250 is the most.`)).toEqual([]);
  });
});
