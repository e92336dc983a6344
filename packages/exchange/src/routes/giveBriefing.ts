import { readBriefing } from '../exports/readBriefing.ts';
import { ListRefused } from '../exports/readRows.ts';
import { writeBriefing } from '../exports/writeBriefing.ts';
import { fileKinds } from '../files/writeFile.ts';
import { refuseScope } from '../imports/refusals.ts';
import { wanted } from './errors.ts';
import { listRefusal } from './listRefusal.ts';
import { badParameter } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';

/** Gives what a meeting has to know of a plan as a workbook: a sheet for each list, with headings in the language asked for. */
export async function giveBriefing({ graph }: RouteOptions, request: RouteRequest): Promise<RouteAnswer> {
  const { viewer, requestId, query, signal, spent } = request;
  const outside = viewer && refuseScope(viewer, 'EXPORT', null);
  if (outside) return refusal([outside], requestId);
  const bad = (name: string, can: Parameters<typeof badParameter>[2]) => badParameter(name, query.get(name) ?? '', can);
  const language = query.get('lang')?.toUpperCase() ?? request.language;
  const plan = query.get('plan');
  const days = query.get('days') ?? undefined;
  const problems = [
    ...(query.get('format') === null || query.get('format') === 'xlsx' ? [] : [bad('format', wanted.briefingFormat())]),
    ...(language === 'ZH' || language === 'EN' ? [] : [bad('lang', wanted.language())]),
    ...(plan ? [] : [bad('plan', wanted.plan())]),
    ...(days === undefined || /^\d{1,3}$/.test(days) ? [] : [bad('days', wanted.days())]),
  ];
  if (problems.length > 0 || !plan || (language !== 'ZH' && language !== 'EN'))
    return refusal(problems, requestId, 400);
  try {
    const [organisation, asOf] = ['organisation', 'asOf'].map((name) => query.get(name) ?? undefined);
    const ahead = days === undefined ? undefined : Number(days);
    const who = { viewer, language, requestId, signal } as const;
    const found = await readBriefing(graph, { plan, organisation, asOf, days: ahead, ...who });
    if (!found) return refusal([bad('plan', wanted.plan())], requestId, 400);
    const { mediaType, ending } = fileKinds.XLSX;
    return {
      status: 200,
      headers: {
        'content-type': mediaType,
        'content-language': language.toLowerCase(),
        'content-disposition': `attachment; filename="briefing.${ending}"`,
      },
      body: await writeBriefing(found.briefing, found.words, language, spent),
    };
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error;
    return listRefusal(error, request);
  }
}
