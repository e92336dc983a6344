import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openPages } from '../src/pages/pages.ts';
import { createMemory, openSmallServer } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'plangraph-pages-'));
const manifest = join(folder, 'manifest.json');
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
writeFileSync(join(folder, 'assets/page-1.js'), 'export {};');
writeFileSync(join(folder, 'assets/page-1.js.br'), 'small');
const preloads = [{ path: '^/plans/[^/]+/titles$', files: ['/assets/titles-1.js', '/assets/stairs-1.js'] }];
writeFileSync(manifest, JSON.stringify({ folder, places: ['plans'], preloads }));
afterAll(() => rmSync(folder, { recursive: true }));

/** A server with the pages in front of a graph that says how it was asked. */
async function openServerOfPages(options: { issuer?: string } = {}) {
  const { server } = await openSmallServer();
  onTestFinished(() => server.close(0));
  const before = openPages(createMemory().log, { file: manifest, ...options });
  const graph = (request: IncomingMessage, response: ServerResponse) => response.end(`graph ${request.url}`);
  server.handle(before?.(graph) ?? graph);
  const open = (path: string, accept = 'text/html', headers = {}) =>
    fetch(`${server.url}${path}`, { headers: { accept, ...headers } });
  return { open, url: server.url };
}

describe('a browser', () => {
  it('gets the page at each of its addresses, which it asks for again every time', async () => {
    const { open } = await openServerOfPages();
    for (const path of ['/', '/plans/kaihua-2023?lang=en', '/plans/kaihua-2023/promises/jobs.new']) {
      const response = await open(path);
      expect(await response.text(), path).toContain('<title>page</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const again = await open(path, 'text/html', { 'if-none-match': response.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    }
  });

  it('gets it as a command line that takes anything does', async () => {
    const { open } = await openServerOfPages();
    expect(await (await open('/', '*/*')).text()).toContain('<title>page</title>');
    expect(await (await open('/', 'application/json')).text()).toBe('graph /');
  });

  it('is told with the page which files it will need there', async () => {
    const { open } = await openServerOfPages();
    expect((await open('/plans/kaihua-2023/titles?lang=en')).headers.get('link')).toBe(
      '</assets/titles-1.js>; rel=modulepreload, </assets/stairs-1.js>; rel=modulepreload',
    );
    expect((await open('/plans/kaihua-2023')).headers.get('link')).toBeNull();
  });

  it('may run nothing but the files of the page, and stands in no frame', async () => {
    const { open } = await openServerOfPages();
    const policy = (await open('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('may ask the issuer of tokens beside this server, where people sign in there', async () => {
    const { open } = await openServerOfPages({ issuer: 'https://login.example.org/realms/county' });
    const policy = (await open('/')).headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' https://login.example.org;");
  });

  it('keeps a hashed file for good, compressed as it was when it was made', async () => {
    const { open } = await openServerOfPages();
    const response = await open('/assets/page-1.js', '*/*', { 'accept-encoding': 'br' });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-length')).toBe('5');
  });

  it('reaches the graph and everything that is no page', async () => {
    const { open } = await openServerOfPages();
    expect(await (await open('/graphql')).text()).toBe('graph /graphql');
    expect(await (await open('/nowhere')).text()).toBe('graph /nowhere');
    expect(await (await open('/assets/../../etc/passwd')).text()).toBe('graph /etc/passwd');
    expect(await (await open('/assets/%2e%2e/%2e%2e/etc/passwd')).text()).not.toContain('root:');
  });
});

it('leaves a program that asks at the root to the graph, and a request that writes', async () => {
  const { open, url } = await openServerOfPages();
  expect(await (await open('/', 'application/json')).text()).toBe('graph /');
  expect(await (await fetch(url, { method: 'POST', headers: { accept: 'text/html' } })).text()).toBe('graph /');
});

it('is not there where no pages were made', () => {
  expect(openPages(createMemory().log, { file: join(folder, 'none.json') })).toBeNull();
  const gone = join(folder, 'gone.json');
  writeFileSync(gone, JSON.stringify({ folder: join(folder, 'gone'), places: [] }));
  expect(openPages(createMemory().log, { file: gone })).toBeNull();
});
