import { spine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StatusWorld, statusWorld } from './statusWorld.ts';

let world: StatusWorld;
beforeAll(async () => {
  world = await statusWorld();
  await world.promise('behind', {}, { headline: true });
  await world.report('behind', '2001-06', '3', '2001-07-05');
  await world.promise('ahead', {}, { sectionId: null });
  await world.report('ahead', '2001-06', '9', '2001-07-05');
  const { prisma } = world.graph.database;
  const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  const { id: targetId } = await prisma.target.findFirstOrThrow({ where: { code: 'ahead' } });
  await prisma.responsibility.create({ data: { organisationId, targetId, role: 'LEAD' } });
  await world.promise('of the head', {}, { areaId: null, sectionId: null });
});
afterAll(() => world.graph.close());

const asOf = '2001-07-15T00:00:00Z';
interface Line {
  readonly kind: string;
  readonly code: string;
  readonly colour: string;
  readonly status: { readonly rule: string };
  readonly headline: boolean;
  readonly area: string | null;
  readonly attainment: string | null;
  readonly owner: { readonly code: string; readonly label: string } | null;
}

async function overview(given = '', fields = 'kind code colour attainment owner { code label(lang: EN) }') {
  world.graph.forget();
  const document = `query ($asOf: DateTime) { plan(code: "${spine.plan}", asOf: $asOf) { promises${given} { ${fields} } } }`;
  const { data, errors } = await world.graph.query(document, { asOf });
  expect(errors).toBeUndefined();
  expect(world.graph.statements).toHaveLength(1);
  return data.plan.promises as Line[];
}

describe('the overview of a plan', () => {
  it('is all its promises, of all three kinds, as each says of itself, in one statement', async () => {
    const lines = await overview(
      '',
      'kind code label colour attainment status { colour score } promise { label status { colour } }',
    );
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['TARGET', 'MEASURE', 'TITLE']));
    for (const line of lines) {
      const { label, colour, attainment, status, promise } = line as Line & Record<string, Record<string, unknown>>;
      expect(promise).toEqual({ label, status: { colour } });
      expect(status).toEqual({ colour, score: attainment });
    }
  });

  it('reads the figures of a promise once, however often it is shown', async () => {
    const read = async (fields: string) => {
      await overview('', fields);
      return (world.graph.statements[0]?.match(/"Observation"/g) ?? []).length;
    };
    const once = await read('colour');
    expect(once).toBeGreaterThan(0);
    expect(await read('colour first: promise { label status { colour } } again: promise { status { rule } }')).toBe(
      once,
    );
  });

  it('tells all reports of a measure among the inputs, wherever these are asked for', async () => {
    const { prisma } = world.graph.database;
    const { id: measureId } = await prisma.measure.findFirstOrThrow({ orderBy: { position: 'asc' } });
    for (const [month, percent] of ['04', '05', '06'].entries()) {
      const on = new Date(`2001-${percent}-28`);
      const report = { period: `2001-${percent}`, periodEnd: on, percent: month * 10, recordedAt: on, approvedAt: on };
      await prisma.progressReport.create({ data: { measureId, narrative: 'done', ...report } });
    }
    const told = ['percent.2001-04', 'percent.2001-05', 'percent.2001-06'];
    const inputs = 'inputs { name }';
    const shown = `kind colour status { ${inputs} } promise { status { colour ${inputs} } }`;
    for (const fields of [shown, `kind promise { status { ${inputs} } }`, `kind status { ${inputs} }`]) {
      const lines = (await overview('(filter: { kinds: [MEASURE] }, first: 1)', fields)) as readonly object[];
      expect(JSON.stringify(lines)).toContain(told.map((name) => JSON.stringify({ name })).join());
    }
  });

  it('is put in order by attainment with what cannot be judged last, either way', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const scores = (await overview(`(orderBy: [{ field: ATTAINMENT, direction: ${direction} }])`)).map(
        ({ attainment }) => attainment,
      );
      const known = scores.filter((score) => score !== null).map(Number);
      const sorted = known.toSorted((one, other) => (direction === 'ASC' ? one - other : other - one));
      expect(scores.slice(0, known.length).map(Number)).toEqual(sorted);
      expect(known.length).toBeGreaterThan(1);
      expect(scores.at(-1)).toBeNull();
    }
  });

  it('is narrowed by kind, colour and headline, and cut', async () => {
    const [worst] = await overview('(orderBy: [{ field: COLOUR }], filter: { kinds: [TARGET] }, first: 1)');
    // Of which nothing was reported asks for attention before what is behind.
    expect(worst?.code).toBe('of the head');
    const headlines = await overview('(filter: { headline: true })');
    expect(headlines.map(({ code }) => code)).toEqual(['behind']);
    expect(await overview('(filter: { colours: [] })')).toEqual([]);
  });

  it('is exactly what each filter asks for, in exactly the order that is asked for', async () => {
    const fields = 'kind code colour attainment headline area owner { code label(lang: EN) } status { rule }';
    const all = await overview('', fields);
    const score = ({ attainment }: Line) => (attainment === null ? null : Number(attainment));
    const [some = '', other = ''] = all.map(({ code }) => code);
    const filters: readonly (readonly [string, (line: Line) => boolean])[] = [
      ['colours: [RED, BLUE]', ({ colour }) => colour === 'RED' || colour === 'BLUE'],
      ['codes: ["behind", "no such"]', ({ code }) => code === 'behind'],
      ['headline: false', ({ headline }) => !headline],
      ['areas: ["works"]', ({ area }) => area === 'works'],
      [`owners: ["${spine.organisation}"]`, ({ owner }) => owner?.code === spine.organisation],
      ['attainedFrom: "1"', (line) => (score(line) ?? 0) >= 1],
      ['attainedBelow: "1"', (line) => (score(line) ?? 1) < 1],
      [
        `kinds: [TARGET], codes: ["${some}", "${other}"]`,
        (line) => line.kind === 'TARGET' && [some, other].includes(line.code),
      ],
    ];
    for (const [filter, takes] of filters) {
      const expected = all.filter(takes);
      expect(await overview(`(filter: { ${filter} })`, fields), filter).toEqual(expected);
      expect(expected.length, filter).toBeGreaterThan(0);
      expect(expected.length, filter).toBeLessThan(all.length);
    }
    // Who keeps silent asks for attention first.
    const rank = ['SILENCE', 'RED', 'ORANGE', 'YELLOW', 'GREY', 'GREEN', 'BLUE'];
    const isSilent = ({ status }: Line) => ['SILENT', 'REPORT_MISSING'].includes(status.rule);
    const keys: Readonly<Record<string, (line: Line) => string | number | null>> = {
      COLOUR: (line) => rank.indexOf(isSilent(line) ? 'SILENCE' : line.colour),
      CODE: ({ code }) => code,
      HEADLINE: ({ headline }) => (headline ? 0 : 1),
      OWNER: ({ owner }) => owner?.code ?? null,
      ATTAINMENT: score,
    };
    for (const [field, key] of Object.entries(keys))
      for (const direction of ['ASC', 'DESC']) {
        const sign = direction === 'ASC' ? 1 : -1;
        const sorted = all.toSorted((one, two) => {
          const [left, right] = [key(one), key(two)];
          if (left === right) return 0;
          if (left === null || right === null) return left === null ? 1 : -1;
          return sign * (left < right ? -1 : 1);
        });
        const ordered = await overview(`(orderBy: [{ field: ${field}, direction: ${direction} }])`, fields);
        expect(
          ordered.map(({ code }) => code),
          `${field} ${direction}`,
        ).toEqual(sorted.map(({ code }) => code));
      }
  });

  it('takes no more than 10,000', async () => {
    const { errors } = await world.graph.query(`{ plan(code: "${spine.plan}") { promises(first: 10001) { code } } }`);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
  });
});
