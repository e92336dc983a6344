import { factsOf, type Tabular } from '@plangraph/rows';
import { readRows } from '../exports/readRows.ts';
import { fileKinds } from '../files/writeFile.ts';
import { unknownImport } from '../imports/refusals.ts';
import { areResponsibilities, responsibilityContract, responsibilityNames } from '../imports/responsibilitiesSource.ts';
import { mostKeys, type Nameable, templateColumns } from '../templates/templateColumns.ts';
import { templateLine, writeTemplate } from '../templates/writeTemplate.ts';
import { wanted } from './errors.ts';
import { badParameter } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';

/** Gives a file to fill in for the rows of a register. */
export async function giveTemplate(options: RouteOptions, request: RouteRequest, name: string): Promise<RouteAnswer> {
  const { graph } = options;
  const { requestId, query } = request;
  const contract = areResponsibilities(name)
    ? responsibilityContract(name)
    : graph.rowRegisters.get(name)?.register.row;
  if (!contract) {
    const known = [...graph.rowRegisters.keys(), ...responsibilityNames].sort();
    return refusal([unknownImport(name, known)], requestId);
  }
  const format = query.get('format') ?? 'xlsx';
  if (format !== 'xlsx' && format !== 'csv')
    return refusal([badParameter('format', format, wanted.templateFormat())], requestId, 400);
  const nameable = format === 'xlsx' ? await nameableOf(options, request, contract) : new Map();
  const template = { name, columns: templateColumns(contract, nameable), nameable };
  const { mediaType, ending } = format === 'xlsx' ? fileKinds.XLSX : fileKinds.CSV;
  return {
    status: 200,
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}-template.${ending}"` },
    body: format === 'xlsx' ? await writeTemplate(template, request.spent) : templateLine(template),
  };
}

/** What the references of a register's rows may name, as far as who asks may see it. */
async function nameableOf({ graph }: RouteOptions, request: RouteRequest, { model, references }: Tabular) {
  const { viewer, language, requestId, signal } = request;
  const found = new Map<string, readonly Nameable[]>();
  for (const [name, [path = '', ...more]] of Object.entries(references)) {
    const target = factsOf(model).relations[name]?.model;
    const other = [...graph.rowRegisters.values()].find((each) => each.register.noun === target);
    if (!other || more.length || path.includes('.')) continue;
    const known: Nameable[] = [];
    for await (const row of readRows(graph, { register: other, viewer, language, requestId, signal })) {
      const shown = row.nameZh ?? row.titleZh ?? row.title ?? '';
      if (row[path] !== null && row[path] !== undefined) known.push({ key: String(row[path]), name: String(shown) });
      if (known.length >= mostKeys) break;
    }
    found.set(name, known);
  }
  return found;
}
