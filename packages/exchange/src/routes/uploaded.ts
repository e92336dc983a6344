import { FileRefused } from '../files/fileRefused.ts';
import { isGzip, packingOf, unpack } from '../files/unpack.ts';
import { noFile } from './refusals.ts';
import type { RouteRequest } from './route.ts';

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
  const body = request.body && packing ? await unpack(request.body, packing) : request.body;
  const mediaType = header('content-type');
  const parameters = new Map(query);
  if (!mediaType?.toLowerCase().startsWith('multipart/form-data')) {
    if (!body?.length) throw missing();
    return unpacked({ bytes: body, name: named(parameters.get('fileName')), mediaType, parameters });
  }
  const form = await new Response(body ? new Uint8Array(body) : null, { headers: { 'content-type': mediaType } })
    .formData()
    .catch(() => {
      throw missing();
    });
  let file: File | null = null;
  for (const [name, value] of form) {
    if (value instanceof File) file ??= value;
    else parameters.set(name, value);
  }
  if (!file) throw missing();
  return unpacked({
    bytes: Buffer.from(await file.arrayBuffer()),
    name: named(file.name),
    mediaType: file.type || null,
    parameters,
  });
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

function missing(): FileRefused {
  return new FileRefused(noFile(), 400);
}
