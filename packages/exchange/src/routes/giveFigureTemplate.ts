import { readPeriod } from '@plangraph/plan';
import { createContext } from '@plangraph/schema';
import { parse } from 'graphql';
import { ListRefused } from '../exports/readRows.ts';
import { fileKinds, type WrittenCell, type WrittenColumn, writeFile } from '../files/writeFile.ts';
import { writeWorkSheet } from '../files/writeWorkSheet.ts';
import { figureHeadings } from '../tables/headings.ts';
import { figureNotes, sheets } from '../templates/headings.ts';
import { wanted } from './errors.ts';
import { listRefusal } from './listRefusal.ts';
import { badParameter } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';

const document = parse(`query Targets($plan: String!, $after: String) {
  list: targets(first: 200, after: $after, filter: { plan: { code: { eq: $plan } } }) {
    nodes { code indicator { name(lang: ZH) kind unit { symbol(lang: ZH) } } responsible { role organisation { code } } }
    pageInfo { hasNextPage endCursor }
  }
}`);

interface Target {
  readonly code: string;
  readonly indicator: { readonly name: string; readonly kind: string; readonly unit: { readonly symbol: string } };
  readonly responsible: readonly { readonly role: string; readonly organisation: { readonly code: string } }[];
}

interface Page {
  readonly nodes: readonly Target[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Where the figures themselves stand: behind the code, the name and the unit. */
const value = 3;

/** Gives a sheet of figures to fill in: a row for each target of a plan with which one is charged, and a heading for a period. */
export async function giveFigureTemplate(options: RouteOptions, request: RouteRequest): Promise<RouteAnswer> {
  const { query, requestId, viewer } = request;
  const bad = (name: string, can: Parameters<typeof badParameter>[2]) =>
    refusal([badParameter(name, query.get(name) ?? '', can)], requestId, 400);
  const format = query.get('format') ?? 'xlsx';
  if (format !== 'xlsx' && format !== 'csv') return bad('format', wanted.templateFormat());
  const [plan, period] = [query.get('plan'), query.get('period') ?? ''];
  if (!plan) return bad('plan', wanted.plan());
  if (!readPeriod(period)) return bad('period', wanted.period());
  try {
    const all = await readTargets(options, request, plan);
    const own = all.filter(({ responsible }) =>
      responsible.some(({ role, organisation }) => role !== 'SUPPORTING' && organisation.code === viewer?.organisation),
    );
    // Who answers for nothing sees what there is to answer for.
    const targets = own.length ? own : all;
    const hasParts = targets.some(({ indicator }) => indicator.kind === 'RATIO');
    const parts = hasParts ? [figureHeadings.numerator[1], figureHeadings.denominator[1]] : [];
    const headings = [
      figureHeadings.target[1],
      figureHeadings.name[0],
      figureHeadings.unit[2],
      period,
      ...parts.map((part) => `${period} ${part}`),
      figureHeadings.note[1],
      figureHeadings.reason[1],
    ];
    const blank = headings.slice(3).map(() => null);
    const rows = targets.map(({ code, indicator: { name, unit } }) => [code, name, unit.symbol, ...blank]);
    const { mediaType, ending } = format === 'xlsx' ? fileKinds.XLSX : fileKinds.CSV;
    const headers = {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="figures-${period}.${ending}"`,
    };
    const columns = headings.map((heading): WrittenColumn => ({ path: heading, heading, kind: 'text' }));
    if (format === 'csv') return { status: 200, headers, body: writeFile('CSV', columns, each(rows)) };
    const figures = new Set([value, ...parts.keys().map((at) => value + 1 + at)]);
    // A ratio is computed from its parts, and nothing else has any.
    const idle = ({ indicator: { kind } }: Target) =>
      new Set([...figures].filter((column) => parts.length > 0 && (column === value) === (kind === 'RATIO')));
    const sheet = {
      name: sheets.data,
      headings,
      notes: new Map([
        [0, figureNotes.target],
        [value, figureNotes.value],
        ...parts.keys().map((at) => [value + 1 + at, figureNotes.part] as const),
        [headings.length - 2, figureNotes.note],
        [headings.length - 1, figureNotes.reason],
      ]),
      rows: targets.map((target, at) => ({ cells: rows[at] ?? [], figures, idle: idle(target) })),
    };
    return { status: 200, headers, body: await writeWorkSheet(sheet, request.spent) };
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error;
    return listRefusal(error, request);
  }
}

async function* each(rows: readonly WrittenCell[][]): AsyncGenerator<WrittenCell[]> {
  yield* rows;
}

async function readTargets(
  { graph }: RouteOptions,
  { viewer, language, requestId, signal }: RouteRequest,
  plan: string,
): Promise<readonly Target[]> {
  const found: Target[] = [];
  for (let after: string | null = null; ; ) {
    const contextValue = createContext({ viewer, language, requestId, signal, asOf: null });
    const result = await graph.execute({
      schema: graph.schema,
      document,
      variableValues: { plan, after },
      contextValue,
    });
    if (result.errors?.length) throw new ListRefused(result.errors);
    const { list } = result.data as { readonly list: Page };
    found.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return found;
    after = list.pageInfo.endCursor;
  }
}
