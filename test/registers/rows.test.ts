import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegisterWorld, type RegisterWorld } from './world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
});
afterAll(() => world?.graph.close());

const shown = `code stage key totalInvestment startedOn name(lang: ZH) nameEn: name(lang: EN)
  area { code } section { ordinal } lead { code } place { code }`;
const area = { plan: 'county-plan', code: 'works' };
const projects = () => world.graph.database.prisma.project.count();

describe('creating a record', () => {
  it('takes a row as data sets write it, and begins in the first stage', async () => {
    const project = {
      code: 'bridge',
      nameZh: '桥',
      nameEn: 'Bridge',
      key: true,
      totalInvestment: '38.50',
      place: 'county',
      lead: 'bureau',
      area,
      section: { area, ordinal: 1 },
    };
    expect(await world.verb('createProject', { project }, { shows: shown })).toEqual({
      project: {
        code: 'bridge',
        stage: 'PLANNED',
        key: true,
        totalInvestment: '38.5',
        startedOn: null,
        name: '桥',
        nameEn: 'Bridge',
        area: { code: 'works' },
        section: { ordinal: 1 },
        lead: { code: 'bureau' },
        place: { code: 'county' },
      },
      errors: [],
    });
  });

  it('takes literals of a document as it takes variables', async () => {
    const document = `mutation { createProject(input: { idempotencyKey: "literal", project: { code: "literal", nameZh: "甲",
      place: "county", area: { plan: "county-plan", code: "works" },
      section: { ordinal: 1, area: { plan: "county-plan", code: "works" } } } }) {
        project { section { ordinal } } errors { code path } } }`;
    const { data } = await world.graph.query(
      document,
      {},
      { viewer: { subject: 'li', organisation: 'bureau', roles: ['reporter'] } },
    );
    expect(data.createProject).toEqual({ project: { section: { ordinal: 1 } }, errors: [] });
  });

  it('tells everything that is wrong at once, each with its place, and writes nothing', async () => {
    const before = await projects();
    const project = {
      code: ' ',
      nameZh: '错',
      stage: 'BUILDING',
      totalInvestment: '1.1234567',
      yearInvestment: '1234567890123456789',
      startedOn: '2023-02-30',
      completedOn: 'soon',
      place: 'nowhere',
      lead: 'bureau',
      section: { area: { plan: 'county-plan', code: 'nothing' }, ordinal: 1 },
    };
    const { project: made, errors } = await world.verb('createProject', { project });
    expect(made).toBeNull();
    expect(errors.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')]).sort()).toEqual([
      ['ILLEGAL_STAGE', 'project.stage'],
      ['INVALID_VALUE', 'project.completedOn'],
      ['INVALID_VALUE', 'project.startedOn'],
      ['INVALID_VALUE', 'project.totalInvestment'],
      ['INVALID_VALUE', 'project.yearInvestment'],
      ['MISSING_VALUE', 'project.code'],
      ['NOT_FOUND', 'project.place'],
      ['NOT_FOUND', 'project.section'],
    ]);
    for (const { message, messageZh, cure } of errors) {
      expect([message, messageZh, cure]).toEqual([
        expect.stringMatching(/\w/),
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/\w/),
      ]);
    }
    expect(await projects()).toBe(before);
  });

  it('keeps the rules of rows', async () => {
    const project = {
      code: 'rules',
      nameZh: '规',
      place: 'county',
      totalInvestment: '-1',
      section: { area, ordinal: 1 },
    };
    const { errors } = await world.verb('createProject', { project });
    expect(errors).toMatchObject([
      { code: 'NEGATIVE_AMOUNT', path: ['project', 'totalInvestment'] },
      { code: 'SECTION_OUTSIDE_AREA', path: ['project', 'section'] },
    ]);
  });

  it('of a key that is there is refused, with the key named', async () => {
    await world.project('twice');
    const { errors } = await world.verb('createProject', { project: { code: 'twice', nameZh: '再', place: 'county' } });
    expect(errors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['project', 'code'], message: 'There already is a Project with code “twice”.' },
    ]);
  });

  it('of one key by twenty at once makes one record', async () => {
    const project = { code: 'race', nameZh: '快', place: 'county' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.verb('createProject', { project })));
    expect(answers.filter(({ errors }) => !errors.length)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors).map(({ code }) => code)).toEqual(Array(19).fill('ALREADY_EXISTS'));
  });

  it('sent again with the same key gives the first result', async () => {
    const project = { code: 'again', nameZh: '又', place: 'county' };
    const first = await world.verb('createProject', { project }, { key: 'again' });
    expect(await world.verb('createProject', { project }, { key: 'again' })).toEqual(first);
    expect(
      await world.graph.database.prisma.change.count({ where: { after: { path: ['code'], equals: 'again' } } }),
    ).toBe(1);
  });
});

describe('changing a record', () => {
  it('changes what is stated and leaves the rest; null empties', async () => {
    const id = await world.project('change', { totalInvestment: '100', key: true, nameEn: 'Old', lead: 'bureau' });
    const change = { totalInvestment: '250.75', nameEn: null, lead: null };
    const { project, errors } = await world.verb('changeProject', { id, change }, { shows: shown });
    expect(errors).toEqual([]);
    expect(project).toMatchObject({
      totalInvestment: '250.75',
      key: true,
      nameEn: '项目change',
      lead: null,
      code: 'change',
    });
  });

  it('keeps the rules of the row that it leads to', async () => {
    const id = await world.project('ruled', { area });
    const { errors } = await world.verb('changeProject', { id, change: { section: { area, ordinal: 1 } } });
    expect(errors).toEqual([]);
    const { errors: refused } = await world.verb('changeProject', { id, change: { area: null } });
    expect(refused).toMatchObject([{ code: 'SECTION_OUTSIDE_AREA', path: ['change'] }]);
  });

  it('tells what is wrong with its place', async () => {
    const id = await world.project('wrong');
    const change = { nameZh: null, totalInvestment: '1e30', startedOn: '2023-13-01', lead: 'nobody', nameEn: '' };
    const { errors } = await world.verb('changeProject', { id, change });
    expect(errors.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')]).sort()).toEqual([
      ['INVALID_VALUE', 'change.startedOn'],
      ['INVALID_VALUE', 'change.totalInvestment'],
      ['MISSING_VALUE', 'change.nameZh'],
      ['NOT_FOUND', 'change.lead'],
    ]);
  });

  it('of nothing, or to what it is, leaves no trace', async () => {
    const id = await world.project('same', { totalInvestment: '5.50' });
    const trace = () => world.graph.database.prisma.change.count();
    const before = await trace();
    expect((await world.verb('changeProject', { id, change: {} })).errors).toEqual([]);
    expect((await world.verb('changeProject', { id, change: { totalInvestment: '5.5', lead: null } })).errors).toEqual(
      [],
    );
    expect(await trace()).toBe(before);
  });

  it('of no record, or with no id, is told', async () => {
    const missing = Buffer.from('Project:4711').toString('base64url');
    expect((await world.verb('changeProject', { id: missing, change: {} })).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['id'] },
    ]);
    expect((await world.verb('changeProject', { id: 'x', change: {} })).errors).toMatchObject([
      { code: 'INVALID_ID', path: ['id'] },
    ]);
  });

  it('by two at once loses neither', async () => {
    const id = await world.project('both');
    const changes = [{ nameEn: 'Both' }, { totalInvestment: '7' }, { key: true }, { yearInvestment: '3' }];
    const answers = await Promise.all(changes.map((change) => world.verb('changeProject', { id, change })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const { project } = await world.ask(
      '{ project(code: "both") { nameEn: name(lang: EN) totalInvestment key yearInvestment } }',
    );
    expect(project).toEqual({ nameEn: 'Both', totalInvestment: '7', key: true, yearInvestment: '3' });
  });
});
