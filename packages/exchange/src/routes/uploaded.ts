import { FileRefused } from '../files/fileRefused.ts';
import { unpacksTooLarge } from '../files/refusals.ts';
import { isGzip, packingOf, unpack } from '../files/unpack.ts';
import { comingForward } from './comingForward.ts';
import { noFile } from './refusals.ts';
import type { RouteRequest } from './route.ts';

/** So many bytes of a stream are held. */
const largestHeld = 16 * 1_048_576;

/** A file that came, and what came with it. */
export interface Uploaded {
  readonly bytes: Buffer;
  readonly name: string | null;
  readonly mediaType: string | null;
  /** Parameters of the address and fields of the form. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * The file of a request: its body, or the part of a form that is one.
 *
 * @throws FileRefused where there is none.
 */
export async function uploaded(request: RouteRequest): Promise<Uploaded> {
  const { query, header } = request;
  const packing = packingOf(header('content-encoding'));
  const sent = request.stream ? await held(comingForward(request.stream)) : request.body;
  const body = sent && packing ? await unpack(sent, packing) : sent;
  const mediaType = header('content-type');
  const parameters = new Map(query);
  if (!mediaType?.toLowerCase().startsWith('multipart/form-data')) {
    if (!body?.length) throw noFileRefused();
    return unpacked({ bytes: body, name: named(parameters.get('fileName')), mediaType, parameters });
  }
  const form = await new Response(body ? new Uint8Array(body) : null, { headers: { 'content-type': mediaType } })
    .formData()
    .catch(() => {
      throw noFileRefused();
    });
  let file: File | null = null;
  for (const [name, value] of form) {
    if (value instanceof File) file ??= value;
    else parameters.set(name, value);
  }
  if (!file) throw noFileRefused();
  return unpacked({
    bytes: Buffer.from(await file.arrayBuffer()),
    name: named(file.name),
    mediaType: file.type || null,
    parameters,
  });
}

/** A file that came as a stream and is brought as a whole all the same. */
async function held(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > largestHeld) throw unpacksTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A file that is packed by gzip, as `rows.csv.gz` is, without the packing. */
async function unpacked(file: Uploaded): Promise<Uploaded> {
  if (!isGzip(file.bytes)) return file;
  const mediaType = file.mediaType?.includes('gzip') ? null : file.mediaType;
  return {
    ...file,
    bytes: await unpack(file.bytes, 'gzip'),
    name: file.name?.replace(/\.gz$/i, '') ?? null,
    mediaType,
  };
}

/** The name of a file without its folders, as far as anybody reads it. */
function named(name: string | undefined): string | null {
  const own = name
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .slice(0, 200)
    .toWellFormed();
  return own || null;
}

/** Refuses a request that brings no file. */
export function noFileRefused(): FileRefused {
  return new FileRefused(noFile(), 400);
}
