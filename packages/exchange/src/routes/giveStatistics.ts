import { ListRefused } from '../exports/readRows.ts';
import { refuseScope } from '../imports/refusals.ts';
import { readStatistics } from '../statistics/readStatistics.ts';
import { type Labels, writeSdmxCsv } from '../statistics/sdmxCsv.ts';
import { sdmxData } from '../statistics/sdmxData.ts';
import { sdmxStructure } from '../statistics/sdmxStructure.ts';
import type { Coded, Statistic } from '../statistics/series.ts';
import { wanted } from './errors.ts';
import { giveFigures } from './giveFigures.ts';
import { listRefusal } from './listRefusal.ts';
import { badParameter } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';
import { fileFormats } from './writeRecords.ts';

/** Media types of statistics, by what the address calls the format. */
const mediaTypes = {
  'sdmx-csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  'sdmx-json': 'application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8',
  'sdmx-structure': 'application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8',
} as const;

/** Dimensions and attributes of a figure, as statistics write it. */
const columnsOfStatistic = 10;

/** Gives the approved figures of a plan: as statistics exchange them (SDMX-CSV, SDMX-JSON, or the structure of both), or as a sheet. */
export async function giveStatistics({ graph }: RouteOptions, request: RouteRequest): Promise<RouteAnswer> {
  const { viewer, requestId, query, signal } = request;
  const outside = viewer && refuseScope(viewer, 'EXPORT', null);
  if (outside) return refusal([outside], requestId);
  const bad = (name: string, can: Parameters<typeof badParameter>[2]) =>
    refusal([badParameter(name, query.get(name) ?? '', can)], requestId, 400);
  const format = query.get('format') ?? 'sdmx-csv';
  const labels = query.get('labels') ?? 'id';
  const language = query.get('lang')?.toUpperCase() ?? request.language;
  const plan = query.get('plan');
  const sheet = fileFormats[format];
  if (!sheet && !isFormat(format)) return bad('format', wanted.statisticsFormat());
  if (!isLabels(labels)) return bad('labels', wanted.labels());
  if (language !== 'ZH' && language !== 'EN') return bad('lang', wanted.language());
  if (!plan) return bad('plan', wanted.plan());
  const asOf = query.get('asOf') ?? undefined;
  if (sheet) return giveFigures({ graph }, request, sheet, { plan, asOf, language });
  if (!isFormat(format)) return bad('format', wanted.statisticsFormat());
  try {
    const statistics = await readStatistics(graph, { plan, asOf, viewer, language, requestId, signal });
    request.spent?.wrote(statistics.length * columnsOfStatistic);
    const ending = format === 'sdmx-csv' ? 'csv' : 'json';
    return {
      status: 200,
      headers: {
        'content-type': mediaTypes[format],
        'content-language': language.toLowerCase(),
        'content-disposition': `attachment; filename="figures.${ending}"`,
      },
      body: format === 'sdmx-csv' ? linesOf(statistics, labels, language) : JSON.stringify(messageOf()),
    };

    function messageOf() {
      const moment = new Date();
      return format === 'sdmx-json'
        ? sdmxData(statistics, language as 'ZH' | 'EN', moment)
        : sdmxStructure(codesOf(statistics), language as 'ZH' | 'EN', moment);
    }
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error;
    return listRefusal(error, request);
  }
}

async function* linesOf(...written: Parameters<typeof writeSdmxCsv>) {
  yield* writeSdmxCsv(...written);
}

function isFormat(text: string): text is keyof typeof mediaTypes {
  return Object.hasOwn(mediaTypes, text);
}

function isLabels(text: string): text is Labels {
  return text === 'id' || text === 'name' || text === 'both';
}

function codesOf(statistics: readonly Statistic[]) {
  const list = (of: (statistic: Statistic) => Coded) => [
    ...new Map(statistics.map((each) => [of(each).id, of(each)])).values(),
  ];
  return {
    places: list(({ REF_AREA }) => REF_AREA),
    indicators: list(({ INDICATOR }) => INDICATOR),
    units: list(({ UNIT_MEASURE }) => UNIT_MEASURE),
  };
}
