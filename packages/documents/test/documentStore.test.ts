import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentStore, openDocumentStore } from '../src/index.ts';
import { type Bucket, isSigned, openBucket } from './bucket.ts';

const text = '新增就业 5000 人\n';
const name = createHash('sha256').update(text).digest('hex');
const unknown = 'f'.repeat(64);
const longer = 'e'.repeat(64);
const signal = () => AbortSignal.timeout(30_000);
const region = 'us-east-1';
const key = { id: 'plangraph', secret: 'a+secret/of=many' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What every store does. */
function whatStoresDo(open: () => DocumentStore): void {
  it('gives a document byte by byte', async () => {
    expect(Buffer.from((await open().read(name, signal())) as Uint8Array).toString()).toBe(text);
  });

  it('says that it has none, or one that is too long', async () => {
    expect(await open().read(unknown, signal())).toBe('NONE');
    expect(await open().read(longer, signal())).toBe('TOO_LARGE');
  });

  it('gives up when nobody waits any longer', async () => {
    await expect(open().read(name, AbortSignal.abort())).rejects.toThrow();
  });
}

describe('a folder', () => {
  beforeAll(async () => {
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, longer), '');
    await truncate(join(folder, longer), 16_777_217);
  });
  whatStoresDo(() => openDocumentStore({ address: folder, key: null, region }));

  it('that is away does not answer, rather than having nothing', async () => {
    const away = openDocumentStore({ address: join(folder, 'nowhere'), key: null, region });
    await expect(away.read(name, signal())).rejects.toThrow('folder');
  });
});

describe('a bucket', () => {
  let bucket: Bucket;
  const address = () => `${bucket.address}/plans/documents/`;
  beforeAll(async () => {
    const objects = { [name]: Buffer.from(text), [longer]: Buffer.alloc(16_777_217) };
    const placed = Object.entries(objects).map(([object, bytes]) => [`/plans/documents/${object}`, bytes] as const);
    bucket = await openBucket(new Map(placed), key.secret);
  });
  afterAll(() => bucket?.[Symbol.asyncDispose]());
  whatStoresDo(() => openDocumentStore({ address: address(), key, region }));

  it('takes the signature of Amazon’s own example, and no other', () => {
    const headers = {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    };
    const request = { method: 'GET', url: '/test.txt', headers };
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    expect(isSigned(request, secret)).toBe(true);
    expect(isSigned({ ...request, url: '/other.txt' }, secret)).toBe(false);
  });

  it('is asked once for a document', async () => {
    const before = bucket.asked();
    await openDocumentStore({ address: address(), key, region }).read(name, signal());
    expect(bucket.asked()).toBe(before + 1);
  });

  it('is not read with a wrong secret', async () => {
    const wrong = openDocumentStore({ address: address(), key: { ...key, secret: 'guessed' }, region });
    await expect(wrong.read(name, signal())).rejects.toThrow('403');
  });

  it('is not read unsigned where it wants a signature', async () => {
    const open = openDocumentStore({ address: address(), key: null, region });
    await expect(open.read(name, signal())).rejects.toThrow('403');
  });

  it('that takes the connection and never answers is given up', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const store = openDocumentStore({ address: `http://127.0.0.1:${port}/plans`, key, region });
    await expect(store.read(name, AbortSignal.timeout(20))).rejects.toThrow();
    silent.close();
  });
});
