import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

/** A request as its signature sees it. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * Whether a request is signed with a secret, by AWS Signature Version 4 as Amazon describes it. Written from that description
 * alone, so that it does not share a mistake with the library that signs.
 */
export function isSigned({ method, url, headers }: SignedRequest, secret: string): boolean {
  const [, credential = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const [, day = '', region = '', service = '', end = ''] = credential.split('/');
  const { pathname, searchParams } = new URL(url, 'http://bucket.test');
  const query = [...searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort();
  const signed = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const hash = String(headers['x-amz-content-sha256']);
  const canonical = [method, pathname, query.join('&'), signed.join(''), names, hash].join('\n');
  const scope = [day, region, service, end].join('/');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [region, service, end].reduce<Buffer>((made, part) => hmac(made, part), hmac(`AWS4${secret}`, day));
  return signature === hmac(key, toSign).toString('hex');
}

/** A bucket that gives its objects to signed requests, as S3 does. */
export interface Bucket extends AsyncDisposable {
  readonly address: string;
  /** How often it was asked. */
  readonly asked: () => number;
}

/** Opens a bucket on this machine: objects by the path under which they lie. */
export async function openBucket(objects: ReadonlyMap<string, Buffer>, secret: string): Promise<Bucket> {
  let asked = 0;
  const server = createServer(({ method = '', url = '', headers }, response) => {
    asked += 1;
    const object = objects.get(url);
    const status = !isSigned({ method, url, headers }, secret) ? 403 : object ? 200 : 404;
    response.writeHead(status, { 'content-type': status === 200 ? 'binary/octet-stream' : 'application/xml' });
    response.end(status === 200 ? object : `<Error><Code>${status}</Code></Error>`);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
