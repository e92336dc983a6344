import { createHash, randomUUID } from 'node:crypto';
import type { Input, Mutation } from '@plangraph/schema';
import { FileRefused } from '../files/fileRefused.ts';
import { unknownImport } from '../imports/refusals.ts';
import { runImports } from '../imports/runImport.ts';
import { isImport, knownImports } from '../imports/sourceOf.ts';
import { bringLater, prefersLater } from './bringLater.ts';
import { mappingOf } from './mappingOf.ts';
import { readAsked } from './readAsked.ts';
import { readSources, workbookName } from './readSources.ts';
import { notAuthenticated } from './refusals.ts';
import { fileRefusal, json, type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';
import { shownImport } from './shownImport.ts';
import { uploaded } from './uploaded.ts';

/** Takes a file into a register: the same as the mutation `importRows`, for as many rows as a file may have. */
export async function bringFile(options: RouteOptions, request: RouteRequest, name: string): Promise<RouteAnswer> {
  const { graph, database } = options;
  const { viewer, requestId } = request;
  // Who may write nothing costs nobody the reading of a file.
  if (!viewer) return refusal([notAuthenticated()], requestId);
  if (name !== workbookName && !isImport(graph, name))
    return refusal([unknownImport(name, knownImports(graph))], requestId);
  const register = graph.rowRegisters.get(name);
  try {
    if (register && prefersLater(request)) return await bringLater(options, request, viewer, register);
    const file = await uploaded(request);
    const asked = readAsked(file.parameters);
    if ('problem' in asked) return refusal([asked.problem], requestId, 400);
    const { dryRun, policy, reason, plan, organisation } = asked;
    const kept = await mappingOf(database, viewer, name, asked.mapping);
    if ('problem' in kept) return refusal([kept.problem], requestId);
    const { mapping } = kept;
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
    request.spent?.brought(
      shown.reduce((sum, { counts }) => Object.values(counts).reduce((all, count) => all + count, sum), 0),
    );
    const status = shown.some(({ state }) => state === 'REFUSED') ? 422 : 200;
    return json(status, name === workbookName ? { imports: shown } : { import: shown[0] });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    // What is too long to be brought while somebody waits, a worker takes.
    if (register && error.later) return bringLater(options, request, viewer, register);
    return fileRefusal(error, requestId);
  }
}
