import { createHash, randomUUID } from 'node:crypto';
import type { Input, Mutation, RowRegister, Viewer } from '@plangraph/schema';
import { streamLimits } from '../files/limits.ts';
import { unpacksTooLarge } from '../files/refusals.ts';
import { packingOf } from '../files/unpack.ts';
import { refuseSource } from '../imports/refusals.ts';
import { acceptJob } from '../jobs/acceptJob.ts';
import { forgetPieces, keepPieces } from '../jobs/pieces.ts';
import { comingForward } from './comingForward.ts';
import { mappingOf } from './mappingOf.ts';
import { readAsked } from './readAsked.ts';
import { json, type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';
import { shownImport } from './shownImport.ts';
import { noFileRefused, uploaded } from './uploaded.ts';

/** Whether who asks prefers an answer at once to waiting for what comes of it (RFC 7240). */
export function prefersLater({ header }: Pick<RouteRequest, 'header'>): boolean {
  return /(^|,)\s*respond-async\s*(,|;|$)/i.test(header('prefer') ?? '');
}

/**
 * Keeps a file for a worker, which brings it row by row, and answers where it can be asked for.
 *
 * @throws FileRefused
 */
export async function bringLater(
  options: RouteOptions,
  request: RouteRequest,
  viewer: Viewer,
  { name, register }: RowRegister,
): Promise<RouteAnswer> {
  const { graph, database, keeping } = options;
  const { most = streamLimits.bytes, patience } = keeping ?? {};
  const { requestId, header } = request;
  const outside = refuseSource(viewer, { name, ...register, isOfAreas: false });
  if (outside.length) return refusal(outside, requestId);
  const { parts, stated, parameters } = await sent(request, patience);
  const asked = readAsked(parameters);
  if ('problem' in asked) return refusal([asked.problem], requestId, 400);
  const { dryRun, policy, reason } = asked;
  const kept = await mappingOf(database, viewer, name, asked.mapping);
  if ('problem' in kept) return refusal([kept.problem], requestId);
  const { mapping } = kept;
  const upload = randomUUID();
  const digest = createHash('sha256');
  const length = await keepPieces(database, upload, counted(parts, most, digest)).catch(async (error) => {
    // What came of it until it broke off, or became too large, nobody needs.
    await forgetPieces(database, upload);
    throw error;
  });
  if (!length) throw noFileRefused();
  const accepted = { name, noun: register.noun, upload, stated, format: null, dryRun, policy, reason, mapping };
  const mutation: Mutation = {
    name: 'importRows',
    domain: 'exchange',
    description: 'Keeps a file that a worker takes into a register.',
    roles: ['reporter', 'administrator'],
    input: () => ({}),
    result: { import: { noun: 'Import', description: 'The import.' } },
    run: async (run) => ({ import: await acceptJob(run, accepted) }),
  };
  const idempotencyKey = header('idempotency-key') ?? randomUUID();
  const input: Input = {
    idempotencyKey,
    import: name,
    dryRun,
    policy,
    reason,
    mapping,
    later: true,
    digest: digest.digest('hex'),
  };
  const { ids, problems } = await graph.perform(mutation, input, viewer, requestId);
  const id = ids?.import;
  const isKept = id !== undefined && (await database.prisma.importJob.count({ where: { importId: id, upload } })) > 0;
  // Sent again under its key, or refused: this copy of the file nobody needs.
  if (!isKept) await forgetPieces(database, upload);
  if (id === undefined) return refusal(problems, requestId);
  const answer = json(202, { import: await shownImport(database, id) });
  return {
    ...answer,
    headers: { ...answer.headers, location: `/imports/${id}`, 'preference-applied': 'respond-async' },
  };
}

/** A file as it comes: the body itself, packed or not, or the part of a form. */
async function sent(request: RouteRequest, patience: number | undefined) {
  const { header, query, body, stream } = request;
  const mediaType = header('content-type');
  if (mediaType?.toLowerCase().startsWith('multipart/form-data')) {
    const { bytes, name, mediaType: own, parameters } = await uploaded(request);
    return { parts: once(bytes), stated: { name, mediaType: own, packing: null }, parameters };
  }
  const parameters = new Map(query);
  const packing = packingOf(header('content-encoding'));
  const name = parameters.get('fileName')?.slice(0, 200) ?? null;
  const parts = stream ? comingForward(stream, patience) : once(body ?? Buffer.alloc(0));
  return { parts, stated: { name, mediaType: mediaType ?? null, packing }, parameters };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* counted(parts: AsyncIterable<Uint8Array>, most: number, digest: ReturnType<typeof createHash>) {
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > most) throw unpacksTooLarge(most);
    digest.update(part);
    yield part;
  }
}
