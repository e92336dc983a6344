import type { Problem } from '@plangraph/schema';
import { exportedColumns } from '../exports/exportedColumns.ts';
import { namedReferences } from '../exports/namedReferences.ts';
import { readCharges } from '../exports/readCharges.ts';
import { readNamedRows } from '../exports/readRows.ts';
import { refuseScope, unknownImport } from '../imports/refusals.ts';
import { areResponsibilities, responsibilityContract, responsibilityNames } from '../imports/responsibilitiesSource.ts';
import { wanted } from './errors.ts';
import { badParameter, noRows } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';
import { fileFormats, writeRecords } from './writeRecords.ts';

/** Gives the records of a register as a file, row by row while they are read. */
export async function giveExport({ graph }: RouteOptions, request: RouteRequest, name: string): Promise<RouteAnswer> {
  const { viewer, requestId, query, signal } = request;
  const register = graph.rowRegisters.get(name);
  const charges = areResponsibilities(name) ? name : null;
  if (!register && !charges) {
    const known = [...graph.rowRegisters.keys(), ...responsibilityNames].sort();
    return refusal([unknownImport(name, known)], requestId);
  }
  const outside = viewer && refuseScope(viewer, 'EXPORT', { name, area: register?.register.area ?? null });
  if (outside) return refusal([outside], requestId);
  if (register?.list === null) return refusal([noRows(name)], requestId);
  const asked = readAsked(query, request.language);
  if ('problem' in asked) return refusal([asked.problem], requestId, 400);
  const { format, language, ...which } = asked;
  const asking = { viewer, language, requestId, signal, ...which };
  const { noun, row: contract } = register?.register ?? {
    noun: 'Responsibility',
    row: responsibilityContract(charges ?? 'responsibilities'),
  };
  const references = format === 'JSONL' ? [] : namedReferences(graph.schema, noun, contract);
  const records = register
    ? readNamedRows(graph, { ...asking, register }, references)
    : readCharges(graph, { ...asking, name: charges ?? 'responsibilities' });
  const columns = exportedColumns(contract, format, language, references);
  return writeRecords(request, { name, format, columns, records });
}

/** What an address asks for beside the name of the rows. */
function readAsked(query: URLSearchParams, preferred: RouteRequest['language']) {
  const format = fileFormats[query.get('format') ?? 'csv'];
  const lang = query.get('lang')?.toUpperCase() ?? preferred;
  const [filter, orderBy] = ['filter', 'orderBy'].map((name) => readJson(query.get(name)));
  if (!format) return bad('format', query, wanted.exportFormat());
  if (lang !== 'ZH' && lang !== 'EN') return bad('lang', query, wanted.language());
  if (filter === null) return bad('filter', query, wanted.list());
  if (orderBy === null) return bad('orderBy', query, wanted.list());
  const language: RouteRequest['language'] = lang;
  return { format, language, filter, orderBy, asOf: query.get('asOf') ?? undefined };
}

function bad(name: string, query: URLSearchParams, can: Parameters<typeof badParameter>[2]): { problem: Problem } {
  return { problem: badParameter(name, query.get(name) ?? '', can) };
}

/** A parameter that is JSON; undefined where it is left out, null where it is none. */
function readJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
