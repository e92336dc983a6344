import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFiguresWorld, type FiguresWorld } from './figuresWorld.ts';
import { administrator, type Got } from './world.ts';

let world: FiguresWorld;
beforeAll(async () => {
  world = await createFiguresWorld();
});
afterAll(() => world?.close());

const lines = ({ bytes }: Got) => bytes.toString().replace('\ufeff', '').trim().split('\r\n');
const counts = ({ json, bytes }: Got) => {
  expect(json?.import, bytes.toString().slice(0, 600)).toBeDefined();
  return json.import.counts;
};
const problems = ({ json }: Got) =>
  json.import.rows.flatMap(
    ({ number, problems: all }: { number: number; problems: { code: string; path: string[] }[] }) =>
      all.map(({ code, path }) => `${number} ${path.join('.')} ${code}`),
  );

it('who answers for which measure is a file, judged row by row; the same file again changes nothing', async () => {
  const { prisma } = world.graph.database;
  const measure = await prisma.measure.findFirstOrThrow({
    where: { plan: { code: 'kaihua-2023' } },
    orderBy: { id: 'asc' },
  });
  const organisation = await prisma.organisation.findFirstOrThrow({
    where: { retiredAt: null, place: { code: 'kaihua' } },
  });
  const body = `单位,承担方式,举措\n${organisation.code},配合,${measure.code}\n`;
  const viewer = administrator;
  const path = '/imports/measureResponsibilities';
  expect(counts(await world.send(path, { body, viewer }))).toMatchObject({ created: 1, refused: 0 });
  expect(counts(await world.send(path, { body, viewer }))).toMatchObject({ unchanged: 1 });
  const wrong = `${body}nobody,牵头,${measure.code}\n${organisation.code},牵头,nothing\n${organisation.code},,${measure.code}\n`;
  const refused = await world.send(path, { body: wrong, viewer, query: 'policy=GOOD_ROWS' });
  expect(problems(refused)).toEqual(['3 organisation NOT_FOUND', '4 measure NOT_FOUND', '5 role MISSING_VALUE']);
  const other = await prisma.place.create({
    data: { code: 'elsewhere', nameZh: '邻县', nameEn: 'Other', kind: 'COUNTY' },
  });
  await prisma.organisation.create({
    data: { code: 'far', nameZh: '远局', nameEn: 'Far', kind: 'BUREAU', placeId: other.id },
  });
  const far = { subject: 'sun', organisation: 'far', roles: ['administrator'] };
  expect(problems(await world.send(path, { body, viewer: far }))).toEqual(['2 measure OTHER_PLACE']);
  const reporter = { ...far, roles: ['reporter'] };
  expect((await world.send(path, { body, viewer: reporter })).status).toBe(403);
});

it('responsibilities have templates, and exports with names beside codes; exported and imported again they change nothing', async () => {
  for (const name of ['responsibilities', 'measureResponsibilities']) {
    const viewer = administrator;
    for (const format of ['xlsx', 'csv']) {
      const template = await world.send(`/templates/${name}`, { query: `format=${format}`, viewer });
      const read = await world.send(`/imports/${name}`, { body: template.bytes, query: 'dryRun=true', viewer });
      expect(counts(read), `${name} ${format}`).toEqual({ created: 0, changed: 0, unchanged: 0, refused: 0 });
    }
    for (const shape of ['format=csv&lang=zh', 'format=xlsx&lang=en', 'format=jsonl']) {
      const exported = await world.send(`/exports/${name}`, { query: shape, viewer });
      expect(exported.status, exported.bytes.toString()).toBe(200);
      const again = await world.send(`/imports/${name}`, { body: exported.bytes, query: 'dryRun=true', viewer });
      const { unchanged, ...others } = counts(again);
      expect(others, `${name} ${shape}`).toEqual({ created: 0, changed: 0, refused: 0 });
      expect(unchanged).toBeGreaterThan(0);
    }
  }
  const shown = lines(
    await world.send('/exports/measureResponsibilities', { query: 'lang=zh', viewer: administrator }),
  );
  expect(shown[0]).toBe('单位编码,单位名称,举措编码,举措名称,承担方式');
});
