import { mkdirSync, rmSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { freePort } from '../replicas/pooler.ts';
import { makeCertificate } from './certificate.ts';
import { startContained } from './contained.ts';
import type { Image } from './image.ts';
import { openLogin } from './login.ts';
import { placePooler } from './pgbouncer.ts';
import { placed } from './placed.ts';
import { startTcpServer } from './tcpServer.ts';
import type { Service } from './unit.ts';

/** What the image's containers run beside: a PostgreSQL over TCP, PgBouncer before it, an identity provider. */
export interface Containers {
  /** Where gateways listen. */
  readonly port: number;
  token(claims: object): Promise<string>;
  /** The container that goes before a gateway, and ends. */
  prepare(): Service;
  /** A container with the settings of the manifests; beside PostgreSQL itself where it is not to be behind the pooler. */
  start(args: readonly string[], way?: 'pooler' | 'direct'): Service;
  /** What a shell in such a container says. */
  shell(script: string): Service;
  close(): Promise<void>;
}

/** The settings that the manifests give to gateways and workers, of these objects together. */
function settingsIn(text: string): Record<string, string> {
  const objects = parseAllDocuments(text).map((document) => document.toJS());
  const own = objects.filter(({ metadata }) => metadata.name === 'plangraph-settings');
  return Object.assign({}, ...own.map(({ data, stringData }) => data ?? stringData));
}

/** Opens them. */
export async function openContainers(image: Image, folder: string): Promise<Containers> {
  mkdirSync(folder, { mode: 0o755 });
  makeCertificate(folder);
  const server = await startTcpServer();
  const login = await openLogin();
  const { gatewayUrl, ownerUrl } = server;
  const pooler = await placePooler({
    folder,
    name: 'pooler',
    server: `host=127.0.0.1 port=${server.port}`,
    gatewayUrl,
  });
  const [port, metrics] = [await freePort(), await freePort()];
  const { password } = new URL(gatewayUrl);
  const behind = `127.0.0.1:${pooler.port}/plangraph?sslmode=verify-full&sslrootcert=/srv/secrets/tls.pem`;
  const settings: Readonly<Record<string, string>> = {
    ...settingsIn(
      placed('kubernetes/gateway.yaml', [
        [':secret@', `:${password}@`],
        ['plangraph-pooler-rw:5432/plangraph', behind],
        ['plangraph-rw:5432', `127.0.0.1:${server.port}`],
        ['0.0.0.0:9464', `127.0.0.1:${metrics}`],
        ['https://login.example/keys', login.url],
      ]),
    ),
    // One server alone, an older PgBouncer, and a port of this machine's.
    DATABASE_REPLICA_URLS: '',
    PLANGRAPH_PREPARED_STATEMENTS: 'off',
    HOST: '127.0.0.1',
    PORT: String(port),
  };
  const start = (args: readonly string[], environment: Readonly<Record<string, string>>, of = image) =>
    startContained(of, { args, environment, secrets: folder });
  return {
    port,
    token: login.token,
    prepare: () =>
      start(['prepare'], {
        DATABASE_OWNER_URL: ownerUrl,
        DATABASE_URL: gatewayUrl,
        PLANGRAPH_WEBHOOK_KEYS: settings.PLANGRAPH_WEBHOOK_KEYS ?? '',
      }),
    start: (args, way = 'pooler') =>
      start(args, {
        ...settings,
        ...(way === 'direct' ? { DATABASE_URL: gatewayUrl, PLANGRAPH_PREPARED_STATEMENTS: 'on' } : {}),
      }),
    shell: (script) => start([script], {}, { ...image, entrypoint: ['sh', '-c'] }),
    async close() {
      await pooler.close();
      login.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
