import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import sirv from 'sirv';
import { repositoryRoot } from '../config/repository.ts';
import type { Handler } from '../http/handler.ts';
import { pageHeaders, policyOfPages } from './pageHeaders.ts';

/** Names the pages that a start made (services/cockpit/bundle). */
export const pagesManifestFile = join(repositoryRoot, 'node_modules/.cache/plangraph-cockpit/manifest.json');

/** Pages in one folder, ready to be sent. */
interface PagesManifest {
  /** The folder: `index.html`, hashed files under `assets`, and each of them as `.br` and `.gz` too. */
  readonly folder: string;
  /** The first parts of addresses that the page itself understands, such as `plans`. */
  readonly places: readonly string[];
  /** Which files the page will ask for at which addresses, as regular expressions; none when left out. */
  readonly preloads?: readonly { readonly path: string; readonly files: readonly string[] }[];
}

/** Which pages are served, and who signs people in on them. */
interface PagesOptions {
  readonly file?: string;
  /** Where people sign in, which the pages must be allowed to ask; null where they do not. */
  readonly issuer?: string | null;
}

/**
 * Puts the pages in front of a gateway: a browser that opens one of their addresses gets `index.html`, which reads the address itself.
 * Whoever asks for anything else, or does not want HTML, is handed on as he came. Null where no pages were made.
 */
export function openPages(
  log: Logger,
  { file = pagesManifestFile, issuer = null }: PagesOptions = {},
): ((gateway: Handler) => Handler) | null {
  const manifest = readManifest(file);
  if (!manifest) {
    log.debug({ file }, 'no pages were made; / is not served');
    return null;
  }
  const places = new Set(['', ...manifest.places]);
  const linksAt = openLinks(manifest);
  const policy = policyOfPages(issuer);
  const setHeaders = (response: ServerResponse, path: string) => pageHeaders(response, path, policy);
  const files = sirv(manifest.folder, { etag: true, brotli: true, gzip: true, setHeaders });
  return (gateway) => (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    if (request.method !== 'GET' || path.startsWith('/graphql')) return gateway(request, response);
    const handOn = () => void gateway(request, response);
    if (!places.has(path.split('/')[1] ?? '')) return files(request, response, handOn);
    if (!wantsHtml(request)) return handOn();
    const links = linksAt(path);
    if (links) response.setHeader('link', links);
    request.url = '/';
    return files(request, response, handOn);
  };
}

/** Tells by an address what its page will ask for, so that a browser fetches it before the script has come to that; empty for nothing. */
function openLinks({ preloads = [] }: PagesManifest): (path: string) => string {
  const known = preloads.map(({ path, files }) => ({
    addresses: new RegExp(path),
    links: files.map((file) => `<${file}>; rel=modulepreload`).join(', '),
  }));
  return (path) => known.find(({ addresses }) => addresses.test(path))?.links ?? '';
}

/** The folder of the pages that a start made, which names the operations that they send; null where none were made. */
export function foundPages(file = pagesManifestFile): string | null {
  return readManifest(file)?.folder ?? null;
}

/** Whoever takes anything, as command lines do, gets the page too. */
function wantsHtml({ headers: { accept } }: IncomingMessage): boolean {
  return accept === undefined || accept.includes('text/html') || accept.includes('*/*');
}

function readManifest(file: string): PagesManifest | null {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as PagesManifest;
    return existsSync(join(manifest.folder, 'index.html')) ? manifest : null;
  } catch {
    return null;
  }
}
