import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Production, startProduction } from '../attacks/production.ts';

// The product as it ships, a worker beside it, everything logged. Keys and tokens are shown at every door, where they belong and where
// they do not; then whatever it says is looked through for them.

let gateway: Production;
let setup: string;
const printed: string[] = [];
beforeAll(async () => {
  const limits = { PLANGRAPH_REQUESTS_PER_ADDRESS: '0', PLANGRAPH_REQUESTS_PER_PERSON: '0' };
  const settings = { ...limits, LOG_LEVEL: 'trace', PLANGRAPH_METRICS: 'on', PLANGRAPH_METRICS_ADDRESS: 'same' };
  gateway = await startProduction([], { ...settings, PLANGRAPH_WORKERS: '1' }, false, (text) => printed.push(text));
  const command = ['services/gateway/src/main.ts', 'key', 'setup', '--scopes', 'read,administer,import,export'];
  const env = { ...process.env, PLANGRAPH_DATA_DIR: gateway.folder, PLANGRAPH_DATASETS: 'none' };
  setup = String(execFileSync(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'ignore'] })).trim();
}, 120_000);
let stopped = false;
async function stop(): Promise<void> {
  if (!stopped) await gateway?.stop();
  stopped = true;
}
afterAll(stop);

/** Answers that are read, each with what was asked for; those that a key is told in are not. */
const answers: { readonly door: string; readonly status: number; readonly text: string }[] = [];
async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${gateway.url}${path}`, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  const isWorkbook = response.headers.get('content-type')?.includes('spreadsheetml') ?? false;
  const text = isWorkbook ? JSON.stringify(await readXlsx(bytes)) : bytes.toString();
  const headers = JSON.stringify([...response.headers]);
  answers.push({ door: path.split('?', 1)[0] ?? '', status: response.status, text: headers + text });
  return { status: response.status, text, headers: response.headers };
}
const graph = (authorization: string | null, query: string, variables: object = {}) =>
  ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify({ query, variables }),
  });

/** Makes a key; the one answer that tells it is not among those that are looked through. */
async function makeKey(name: string, scopes: readonly string[], organisation: string) {
  const query = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } errors { code message(lang: EN) } } }`;
  const input = { idempotencyKey: `key ${name}`, name, organisation, scopes };
  const { text } = await graph(`Bearer ${setup}`, query, { input });
  answers.pop();
  const { secret, apiKey } = JSON.parse(text).data.createApiKey;
  expect(secret, text).toMatch(/^plangraph_/);
  // Sent again it is told no more.
  await graph(`Bearer ${setup}`, query, { input });
  return { key: String(secret), id: String(apiKey.id) };
}

it('no key and no token stands in logs, errors, the audit, metrics or exports, wherever it was shown', async () => {
  const bureau = { code: 'tech', nameZh: '科技局', nameEn: 'Tech', kind: 'BUREAU', place: 'kaihua' };
  const made = await graph(
    `Bearer ${setup}`,
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { errors { code } } }',
    { input: { idempotencyKey: 'bureau', organisation: bureau } },
  );
  expect(JSON.parse(made.text).data.createOrganisation.errors, made.text).toEqual([]);
  const own = await makeKey('own', ['read', 'report', 'import', 'export'], 'tech');
  const gone = await makeKey('gone', ['read'], 'tech');
  const feed = await makeKey('feed', ['feed'], 'tech');
  await graph(
    `Bearer ${setup}`,
    'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { errors { code } } }',
    { input: { idempotencyKey: 'gone', key: gone.id, reason: 'lost' } },
  );
  await sleep(1_100);
  const token = gateway.tokenOf({ organisation: 'tech', roles: ['reporter'] });
  const [head, claims, signature = ''] = token.split('.');
  const late = gateway.tokenOf({ organisation: 'tech', roles: ['reporter'], exp: 1 });
  const forged = `${head}.${claims}.${[...signature].reverse().join('')}`;
  const keys = [setup, own.key, gone.key, feed.key];
  const tokens = [token, late, forged];

  for (const shown of [...keys, ...tokens, `${own.key}x`]) {
    const bearer = { authorization: `Bearer ${shown}` };
    // Where who asks is said, well and badly.
    for (const authorization of [`Bearer ${shown}`, shown, `Token ${shown}`, `Bearer ${shown} ${shown}`]) {
      await graph(authorization, 'query Who { viewer { roles organisation { code } } }');
      await graph(authorization, '{ nothing }');
      await graph(authorization, 'mutation { createPark(input: { idempotencyKey: "p" }) { errors { code } } }');
    }
    const basic = { authorization: `Basic ${Buffer.from(`excel:${shown}`).toString('base64')}` };
    for (const headers of [bearer, basic]) {
      for (const path of ['/odata/Parks?$top=1', '/odata/Nothing', '/api/parks', '/api/nothing'])
        await ask(path, { headers });
      await ask('/api/verbs/createPark', { method: 'POST', headers, body: '{' });
    }
    // A file, brought at once and by the worker, and one that is refused.
    for (const body of [
      'code,nameZh,nameEn,place,kind\nnorth,北园,North,kaihua,特色园区\nsouth,,,nowhere,x\n',
      'code,code\n',
    ])
      for (const prefer of [{}, { prefer: 'respond-async' }])
        await ask('/imports/parks?policy=GOOD_ROWS', { method: 'POST', body, headers: { ...bearer, ...prefer } });
    // Where a key may stand in an address, and where it stands by mistake.
    for (const path of [
      'feeds/KEY/events.atom',
      'feeds/KEY',
      'exports/KEY',
      'imports/KEY',
      'api/KEY',
      'odata/KEY',
      'KEY',
    ])
      await ask(`/${path.replace('KEY', shown)}`);
    for (const path of ['exports/parks', 'api/parks', 'odata/Parks', 'graphql', ''])
      for (const name of ['key', 'access_token', 'token', 'api_key'])
        await ask(`/${path}?${name}=${encodeURIComponent(shown)}`);
    await ask('/', { headers: { ...bearer, cookie: `token=${shown}`, referer: `${gateway.url}/?key=${shown}` } });
  }

  for (const key of [setup, own.key]) {
    const headers = { authorization: `Bearer ${key}` };
    const sets = JSON.parse((await ask('/api', { headers })).text);
    expect(JSON.stringify(sets)).toContain('/api/parks');
    const names = ['parks', 'enterprises', 'organisations', 'places', 'clients', 'appointments', 'responsibilities'];
    for (const name of [...names, 'keys', 'changes', 'imports'])
      for (const format of ['csv', 'xlsx', 'jsonl']) await ask(`/exports/${name}?format=${format}`, { headers });
    for (const format of ['sdmx-csv', 'sdmx-json', 'sdmx-structure', 'csv', 'xlsx'])
      await ask(`/exports/figures?plan=kaihua-2023&format=${format}`, { headers });
    await ask('/exports/briefing?plan=kaihua-2023', { headers });
    for (const name of ['clients', 'parks']) await ask(`/templates/${name}`, { headers });
    for (const path of [
      '/api/clients?first=50',
      '/api/changes?first=200',
      '/odata/ApiClients',
      '/odata/Changes',
      '/odata/Imports',
    ])
      await ask(path, { headers });
    await graph(
      `Bearer ${key}`,
      '{ changes(first: 200) { nodes { noun mutation reason actor columns { name before after } } } clients(first: 50) { nodes { code name keys { nodes { hint scopes usedAt } } } } }',
    );
    await graph(
      `Bearer ${key}`,
      '{ changes(first: 200) { nodes { noun mutation reason columns { name before after } } } }',
    );
  }
  await ask('/metrics');
  await sleep(1_500);
  await stop();

  const log = printed.join('');
  const places = {
    logs: log,
    errors: answers
      .filter(({ status, text }) => status >= 400 || /"errors"/.test(text))
      .map(({ text }) => text)
      .join(),
    audit: answers
      .filter(({ text }) => /"mutation":"createApiKey"/.test(text))
      .map(({ text }) => text)
      .join(),
    metrics: answers
      .filter(({ door }) => door === '/metrics')
      .map(({ text }) => text)
      .join(),
    exports: answers
      .filter(({ door, status }) => /^\/(exports|odata|api|templates)/.test(door) && status === 200)
      .map(({ text }) => text)
      .join(),
    answers: answers.map(({ text }) => text).join(),
  };
  // Each place says something, and speaks of what was done.
  expect(log).toContain('"process":"worker"');
  for (const [place, text] of Object.entries(places)) expect(text.length, place).toBeGreaterThan(2_000);
  expect(places.errors).toContain('API_KEY_REVOKED');
  expect(places.metrics).toContain('plangraph_');
  expect(places.exports).toContain('北园');
  // The part of a key behind its prefix and hint, the claims and the signature of a token; each as it is and as an address or Basic writes it.
  const parts = [
    ...keys.map((key) => key.slice('plangraph_'.length + 6)),
    ...tokens.flatMap((each) => each.split('.').slice(1)),
  ];
  const asBasic = [...keys, ...tokens].map((each) => Buffer.from(`excel:${each}`).toString('base64').slice(30));
  for (const [place, text] of Object.entries(places))
    for (const part of [...parts, ...asBasic]) {
      const at = text.indexOf(part);
      expect(at < 0 ? 'nowhere' : `${place}: ${text.slice(Math.max(0, at - 300), at + 50)}`).toBe('nowhere');
    }
}, 240_000);
