import { AwsClient } from 'aws4fetch';
import { gather, longestDocument } from './documentBytes.ts';
import type { DocumentStore, DocumentStoreSettings } from './documentStore.ts';

/** Documents as objects of a bucket, each called by its SHA-256, after the prefix that the address has. */
export function s3Store({ address, key, region }: DocumentStoreSettings): DocumentStore {
  const base = address.endsWith('/') ? address.slice(0, -1) : address;
  const client = key && new AwsClient({ accessKeyId: key.id, secretAccessKey: key.secret, region, service: 's3' });
  return {
    async read(sha256, signal) {
      const url = `${base}/${sha256}`;
      const request = client ? await client.sign(url, { method: 'GET' }) : new Request(url);
      // Who is sent elsewhere would take the signature along.
      const response = await fetch(request, { signal, redirect: 'error' });
      if (response.status === 404) {
        await response.body?.cancel();
        return 'NONE';
      }
      if (!response.ok || !response.body) {
        await response.body?.cancel();
        throw new Error(`The store of documents answered with status ${response.status}.`);
      }
      if (Number(response.headers.get('content-length') ?? 0) > longestDocument) {
        await response.body.cancel();
        return 'TOO_LARGE';
      }
      return gather(response.body);
    },
  };
}
