import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFiguresWorld, type FiguresWorld, tech } from './figuresWorld.ts';

let world: FiguresWorld;
beforeAll(async () => {
  world = await createFiguresWorld();
  const body =
    'target,period,value,note,status\njobs.new,2023-03,1350,"=1+1, ""said""",\njobs.new,2023-06,2600,,初步\nhigh-tech-enterprises.new,2023-Q1,3,,\nhigh-tech-enterprises.new,2023-Q2,7,,估计\n';
  const brought = await world.send('/imports/figures', { body, viewer: tech });
  for (const { id } of brought.json.import.reports) await world.approve(id);
  await world.send('/imports/figures', { body: 'target,2023-07\njobs.new,2900\n', viewer: tech });
});
afterAll(() => world?.close());

/** Reads separated values as RFC 4180 says, by nothing of ours. */
const parse = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );

const get = (query: string, viewer: typeof tech | null = null) =>
  world.send('/exports/figures', { query: `plan=kaihua-2023&${query}`, viewer });
const table = async (query: string) => {
  const { bytes } = await get(query);
  const [head = [], ...rows] = parse(bytes.toString());
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
};

describe('figures as SDMX-CSV 2.0', () => {
  it('are the approved ones, each with its key, unit, status and comment', async () => {
    const got = await get('format=sdmx-csv', tech);
    expect(got.headers['content-type']).toContain('application/vnd.sdmx.data+csv; version=2.0.0');
    const [head, ...lines] = got.bytes.toString().trimEnd().split('\r\n');
    expect(head).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,COMMENT_OBS',
    );
    expect(lines).toEqual([
      'dataflow,PLANGRAPH:FIGURES(1.0.0),I,Q,kaihua,high-tech-enterprises_new,2023-Q1,3,ENTERPRISE,A,',
      'dataflow,PLANGRAPH:FIGURES(1.0.0),I,Q,kaihua,high-tech-enterprises_new,2023-Q2,7,ENTERPRISE,E,',
      `dataflow,PLANGRAPH:FIGURES(1.0.0),I,M,kaihua,jobs_new,2023-03,1350,PERSON,A,"'=1+1, ""said"""`,
      'dataflow,PLANGRAPH:FIGURES(1.0.0),I,M,kaihua,jobs_new,2023-06,2600,PERSON,P,',
    ]);
  });

  it('have names beside codes where they are asked for, in the language asked for', async () => {
    const [named] = await table('labels=name&lang=zh');
    expect(named).toMatchObject({
      STRUCTURE_NAME: '政府年度计划指标数据',
      FREQ: 'Q',
      频率: '季',
      OBS_STATUS: 'A',
      数据状态: '正常',
      OBS_VALUE: '3',
      数值: '',
    });
    const [both] = await table('labels=both&lang=en');
    expect(both).toMatchObject({ 'FREQ: Frequency': 'Q: Quarterly', 'OBS_VALUE: Observation value': '3' });
  });
});

describe('figures as SDMX-JSON', () => {
  it('say the same as in CSV, to whoever puts the indexes together', async () => {
    const got = await get('format=sdmx-json&lang=en');
    const { data, meta } = JSON.parse(got.bytes.toString());
    expect(meta).toMatchObject({ sender: { id: 'PLANGRAPH' }, contentLanguages: ['en', 'zh'] });
    const [structure] = data.structures;
    const rows = Object.entries<{ attributes: number[]; observations: Record<string, (string | number)[]> }>(
      data.dataSets[0].series,
    ).flatMap(([key, series]) => {
      const dimensions = key.split(':').map((at, place) => {
        const dimension = structure.dimensions.series[place];
        expect(dimension.keyPosition).toBe(place);
        return [dimension.id, dimension.values[Number(at)].id];
      });
      return Object.entries(series.observations).map(([at, [value, status, comment]]) => ({
        ...Object.fromEntries(dimensions),
        TIME_PERIOD: structure.dimensions.observation[0].values[Number(at)].value,
        OBS_VALUE: String(value),
        UNIT_MEASURE: structure.attributes.series[0].values[series.attributes[0] ?? 0].id,
        OBS_STATUS: structure.attributes.observation[0].values[Number(status)].id,
        COMMENT_OBS: structure.attributes.observation[1].values[Number(comment ?? 0)]?.value ?? '',
      }));
    });
    const inCsv = (await table('format=sdmx-csv')).map(({ STRUCTURE: _, STRUCTURE_ID, ACTION, ...row }) => ({
      ...row,
      COMMENT_OBS: row.COMMENT_OBS?.replace(/^'/, ''),
    }));
    expect(rows).toEqual(inCsv);
    expect(structure.dimensions.series[2].values[1]).toEqual({
      id: 'jobs_new',
      name: expect.any(String),
      names: { en: expect.any(String), zh: '新增就业人数' },
    });
  });

  it('have a structure that names every component and every code that figures bear', async () => {
    const { data } = JSON.parse((await get('format=sdmx-structure')).bytes.toString());
    const codes = Object.fromEntries(
      data.codelists.map((list: { id: string; codes: { id: string }[] }) => [list.id, list.codes.map(({ id }) => id)]),
    );
    expect(codes).toMatchObject({ CL_FREQ: ['A', 'S', 'Q', 'M'], CL_OBS_STATUS: ['A', 'E', 'P', 'I', 'B'] });
    for (const row of await table('format=sdmx-csv'))
      for (const [name, list] of [
        ['FREQ', 'CL_FREQ'],
        ['REF_AREA', 'CL_REF_AREA'],
        ['INDICATOR', 'CL_INDICATOR'],
        ['UNIT_MEASURE', 'CL_UNIT_MEASURE'],
        ['OBS_STATUS', 'CL_OBS_STATUS'],
      ])
        expect(codes[list ?? '']).toContain(row[name ?? '']);
    const { dimensionList, attributeList, measureList } = data.dataStructures[0].dataStructureComponents;
    const ids = [
      ...dimensionList.dimensions,
      dimensionList.timeDimension,
      ...measureList.measures,
      ...attributeList.attributes,
    ];
    expect(ids.map(({ id }: { id: string }) => id)).toEqual(
      data.conceptSchemes[0].concepts.map(({ id }: { id: string }) => id),
    );
  });
});

/** A folder with the schemas as json.sdmx.org publishes them. They state no license, so none is kept here. */
const published = process.env.PLANGRAPH_SDMX_SCHEMAS;
const formats = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  email: /^\S+@\S+$/,
  uri: (text: string) => URL.canParse(text),
  'uri-reference': true,
} as const;
it.runIf(published).each(['2.0.0', '2.1'])(
  `messages fit the schemas that are published for SDMX-JSON %s${published ? '' : ' (left out: PLANGRAPH_SDMX_SCHEMAS names none)'}`,
  async (version) => {
    const schemaOf = (kind: string): object => {
      const path = join(published ?? '', version, `sdmx-json-${kind}-schema.json`);
      const { $schema: _, id: __, $id: ___, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
      return schema;
    };
    const ajv = new Ajv2019({ strict: false, allErrors: true, unicodeRegExp: false, formats });
    const checks = { 'sdmx-json': ajv.compile(schemaOf('data')), 'sdmx-structure': ajv.compile(schemaOf('structure')) };
    for (const [format, check] of Object.entries(checks)) {
      for (const query of ['plan=kaihua-2023&lang=en', 'plan=kaihua-2023&lang=zh', 'plan=none']) {
        const { bytes } = await world.send('/exports/figures', { query: `${query}&format=${format}`, viewer: tech });
        check(JSON.parse(bytes.toString()));
        expect(check.errors ?? [], `${format} ${query}`).toEqual([]);
      }
      // A schema that takes anything would show nothing.
      expect(check({ data: { dataSets: 1, dataflows: 1 } }), format).toBe(false);
    }
  },
);

it('what is asked for and is none is told', async () => {
  for (const query of ['format=sdmx-ml', 'labels=all', 'lang=fr', 'plan=']) {
    const got = await world.send('/exports/figures', {
      query: query.startsWith('plan') ? query : `plan=kaihua-2023&${query}`,
    });
    expect([got.status, got.json.errors[0].extensions.code]).toEqual([400, 'INVALID_VALUE']);
  }
  const empty = await world.send('/exports/figures', { query: 'plan=none&format=sdmx-json' });
  expect(JSON.parse(empty.bytes.toString()).data).toEqual({ dataSets: [], structures: [] });
  const client = { code: 'c', scopes: ['IMPORT'], areas: null, fileAreas: null };
  expect((await get('', { ...tech, client })).status).toBe(403);
});
