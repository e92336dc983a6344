import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config/config.ts';
import { repositoryRoot } from '../src/config/repository.ts';
import { settings } from '../src/config/settings.ts';
import { describeFailure } from '../src/errors/describeFailure.ts';
import { exitCodeOf, Failure } from '../src/errors/failure.ts';

it('needs no settings', () => {
  expect(readConfig({ PLANGRAPH_DATASETS: 'none' })).toEqual({
    port: 4000,
    importLimit: 16_777_216,
    host: '127.0.0.1',
    connections: 5_000,
    subscriptions: 2_000,
    subscriptionsEach: 50,
    eventDays: 30,
    headerTime: 10_000,
    bodyTime: 20_000,
    concurrentRequests: 64,
    queuedRequests: 2_000,
    queueTime: 1_000,
    requestsPerPerson: 12_000,
    requestsPerAddress: 12_000,
    costPerPerson: 600_000,
    costPerAddress: 300_000,
    proxies: 0,
    databaseOwnerUrl: null,
    listenUrl: null,
    prepared: true,
    replicas: { urls: [], wait: 200, lag: 10_000 },
    metricsAddress: null,
    introspection: true,
    databaseUrl: null,
    logLevel: 'info',
    environment: 'development',
    dataDirectory: join(repositoryRoot, '.plangraph'),
    walArchive: null,
    documents: null,
    webhooks: {
      keys: null,
      keyFile: join(repositoryRoot, '.plangraph/webhooks/key'),
      networks: [],
      httpsOnly: false,
    },
    workers: 1,
    datasets: [],
    demo: null,
    domains: null,
    federation: false,
    cockpit: true,
    bodyLimit: 1_048_576,
    corsOrigins: ['*'],
    operationFolders: [],
    persistedOnly: false,
    metrics: true,
    logKey: null,
    telemetry: null,
    responseCacheBytes: null,
    cacheBytes: 100_663_296,
    intentHours: 24,
    processes: 1,
    statementTimeout: 30_000,
    shareReads: true,
    databaseConnections: 10,
    identity: {
      tokens: null,
      roles: 'token',
      signIn: null,
      developmentKeyFile: join(repositoryRoot, '.plangraph/identity/development-key.json'),
    },
    databaseWait: 30_000,
    drain: 0,
    stopDeadline: 10_000,
  });
});

it('takes an empty variable for an absent one', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: null });
});

it('opens a production gateway to no other origin unless told', () => {
  expect(readConfig({ NODE_ENV: 'production' }).corsOrigins).toEqual([]);
  const named = readConfig({ NODE_ENV: 'production', PLANGRAPH_CORS_ORIGINS: 'https://a.example, https://b.example' });
  expect(named.corsOrigins).toEqual(['https://a.example', 'https://b.example']);
});

it('reports every wrong setting at once: name, value, what is allowed and the cure, in both languages', () => {
  const failure = failureOf({ PORT: '80000', LOG_LEVEL: 'loud', PLANGRAPH_DATASETS: '/nowhere' });
  expect(exitCodeOf(failure)).toBe(78);
  const text = describeFailure(failure);
  expect(text).toContain('CONFIG_INVALID: 3 settings are wrong:');
  expect(text).toContain(
    'PORT is "80000"; allowed is a whole number from 0 (any free port) to 65535. Write for example PORT=4000, or unset it.',
  );
  expect(text).toContain('PORT 的值是“80000”；应为0（任意空闲端口）到 65535 的整数。');
  expect(text).toContain('LOG_LEVEL is "loud"');
  expect(text).toContain('PLANGRAPH_DATASETS is "/nowhere"');
});

it('refuses fewer connections than two for each process, and says what would do', () => {
  const failure = failureOf({ PLANGRAPH_PROCESSES: '6' });
  expect(failure.message).toContain('PLANGRAPH_DATABASE_CONNECTIONS=12, or PLANGRAPH_PROCESSES=5');
  expect(readConfig({ PLANGRAPH_PROCESSES: 'all', PLANGRAPH_DATABASE_CONNECTIONS: '1000' }).processes).toBeGreaterThan(
    0,
  );
});

it.each([
  ['PORT', '4e3'],
  ['PORT', '-1'],
  ['HOST', 'http://localhost'],
  ['DATABASE_URL', 'mysql://host/plangraph'],
  ['DATABASE_URL', 'host:5432'],
  ['DATABASE_REPLICA_URLS', 'postgresql://one/plan,two'],
  ['DATABASE_LISTEN_URL', 'one,two'],
  ['PLANGRAPH_REPLICA_LAG_SECONDS', '0'],
  ['NODE_ENV', 'prod'],
  ['PLANGRAPH_BODY_LIMIT', '1MB'],
  ['PLANGRAPH_IMPORT_LIMIT', '1GB'],
  ['PLANGRAPH_CORS_ORIGINS', 'cockpit.example.org'],
  ['PLANGRAPH_CORS_ORIGINS', 'https://cockpit.example.org/'],
  ['PLANGRAPH_RESPONSE_CACHE', 'true'],
  ['PLANGRAPH_RESPONSE_CACHE_BYTES', '64MB'],
  ['PLANGRAPH_CACHE_BYTES', '1000000'],
  ['PLANGRAPH_INTENT_HOURS', '1'],
  ['PLANGRAPH_PROCESSES', '0'],
  ['PLANGRAPH_PROCESSES', 'both'],
  ['PLANGRAPH_DATABASE_CONNECTIONS', '1'],
  ['PLANGRAPH_JWKS_URL', 'http://login.example.org/jwks.json'],
  ['PLANGRAPH_JWKS_FILE', '/nowhere/jwks.json'],
  ['PLANGRAPH_DEVELOPMENT_LOGIN', 'yes'],
  ['PLANGRAPH_ROLES', 'mine'],
  ['PLANGRAPH_SIGN_IN_SCOPE', 'a "b'],
  ['PLANGRAPH_LOG_KEY', 'short'],
  ['PLANGRAPH_STOP_SECONDS', '1.5'],
  ['PLANGRAPH_DRAIN_SECONDS', '-1'],
  ['PLANGRAPH_DATABASE_WAIT_SECONDS', 'ever'],
  ['PLANGRAPH_WAL_ARCHIVE', '/a"b'],
  ['PLANGRAPH_DOCUMENTS', 'http://storage.example.org/bucket'],
  ['PLANGRAPH_DOCUMENTS', 'https://storage.example.org'],
  ['PLANGRAPH_DOCUMENTS_REGION', 'a b'],
  ['PLANGRAPH_DOCUMENTS_MILLISECONDS', '5'],
])('refuses %s=%s', (name, value) => {
  expect(failureOf({ [name]: value }).message).toContain(`${name} is "${value}"`);
});

it('never prints a password', () => {
  const replicas = 'postgresql://county:hunter2@one/plan,mysql://county:hunter2@two/plan';
  expect(failureOf({ DATABASE_REPLICA_URLS: replicas }).message).not.toContain('hunter2');
  expect(failureOf({ DATABASE_URL: 'mysql://county:hunter2@host/plan' }).message).not.toContain('hunter2');
  expect(failureOf({ PLANGRAPH_DOCUMENTS_KEY: 'hunter2' }).message).not.toContain('hunter2');
});

it('is documented setting by setting', () => {
  const guide = readFileSync(join(repositoryRoot, 'docs/guides/operator.md'), 'utf8');
  for (const name of Object.keys(settings)) expect(guide).toContain(`| \`${name}\``);
});

function failureOf(environment: Record<string, string>): Failure {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('The settings were accepted.');
}
