import { createHash, randomUUID } from 'node:crypto';
import type { Input, Mutation, Problem } from '@plangraph/schema';
import { FileRefused } from '../files/fileRefused.ts';
import { unknownImport } from '../imports/refusals.ts';
import { type Policy, runImports } from '../imports/runImport.ts';
import { isImport, knownImports } from '../imports/sourceOf.ts';
import type { Mapping } from '../tables/findHeadings.ts';
import { wanted } from './errors.ts';
import { readSources, workbookName } from './readSources.ts';
import { badParameter, notAuthenticated } from './refusals.ts';
import { fileRefusal, json, type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';
import { shownImport } from './shownImport.ts';
import { type Uploaded, uploaded } from './uploaded.ts';

/** Takes a file into a register: the same as the mutation `importRows`, for as many rows as a file may have. */
export async function bringFile(options: RouteOptions, request: RouteRequest, name: string): Promise<RouteAnswer> {
  const { graph, database } = options;
  const { viewer, requestId } = request;
  // Who may write nothing costs nobody the reading of a file.
  if (!viewer) return refusal([notAuthenticated()], requestId);
  if (name !== workbookName && !isImport(graph, name))
    return refusal([unknownImport(name, knownImports(graph))], requestId);
  try {
    const file = await uploaded(request);
    const asked = readAsked(file);
    if ('problem' in asked) return refusal([asked.problem], requestId, 400);
    const { dryRun, policy, reason, mapping, plan, organisation } = asked;
    const { format, sources } = await readSources(graph, name, file, { mapping, plan, organisation });
    const fields = sources.map((_, at) => (at === 0 ? 'import' : `import${at + 1}`));
    const mutation: Mutation = {
      name: 'importRows',
      domain: 'exchange',
      description: 'Takes a file into registers.',
      roles: ['reporter', 'administrator'],
      input: () => ({}),
      result: Object.fromEntries(fields.map((field) => [field, { noun: 'Import', description: 'The import.' }])),
      run: async (run) => {
        const ids = await runImports(run, { sources, dryRun, policy, reason, format, fileName: file.name });
        return ids && Object.fromEntries(fields.map((field, at) => [field, ids[at] ?? 0]));
      },
    };
    const digest = createHash('sha256').update(file.bytes).digest('hex');
    const key = request.header('idempotency-key') ?? randomUUID();
    const input: Input = {
      idempotencyKey: key,
      import: name,
      dryRun,
      policy,
      reason,
      mapping,
      plan,
      organisation,
      digest,
    };
    const { ids, problems } = await graph.perform(mutation, input, viewer, requestId);
    if (!ids?.import) return refusal(problems, requestId);
    const shown = [];
    for (const id of Object.values(ids)) shown.push(await shownImport(database, id));
    const status = shown.some(({ state }) => state === 'REFUSED') ? 422 : 200;
    return json(status, name === workbookName ? { imports: shown } : { import: shown[0] });
  } catch (error) {
    if (error instanceof FileRefused) return fileRefusal(error, requestId);
    throw error;
  }
}

interface Asked {
  readonly dryRun: boolean;
  readonly policy: Policy;
  readonly reason: string | null;
  readonly mapping: Mapping;
  readonly plan: string | null;
  readonly organisation: string | null;
}

/** What was asked for beside the file. */
function readAsked({ parameters }: Uploaded): Asked | { readonly problem: Problem } {
  const dryRun = parameters.get('dryRun') ?? 'false';
  const policy = parameters.get('policy') ?? 'ALL';
  const mapping = readMapping(parameters.get('mapping') ?? '{}');
  if (dryRun !== 'true' && dryRun !== 'false') return { problem: badParameter('dryRun', dryRun, wanted.truth()) };
  if (policy !== 'ALL' && policy !== 'GOOD_ROWS') return { problem: badParameter('policy', policy, wanted.policy()) };
  if (!mapping) return { problem: badParameter('mapping', parameters.get('mapping') ?? '', wanted.mapping()) };
  return {
    dryRun: dryRun === 'true',
    policy,
    reason: parameters.get('reason')?.trim().slice(0, 2_000) || null,
    mapping,
    plan: parameters.get('plan') || null,
    organisation: parameters.get('organisation') || null,
  };
}

function readMapping(text: string): Mapping | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fits = Object.values(value).every((each) => each === null || typeof each === 'string');
  return fits ? (value as Mapping) : null;
}
