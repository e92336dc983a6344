import { readFile, stat } from 'node:fs/promises';
import { connect } from 'node:tls';
import { openWebhookKeys } from '@plangraph/exchange';
import { createLocalJWKSet } from 'jose';
import { pino } from 'pino';
import type { Config } from '../config/config.ts';
import { found } from '../errors/doctor.ts';
import type { Finding } from '../errors/finding.ts';
import { keysInFile } from '../identity/keys.ts';
import type { Check, Patient } from './examination.ts';

/** How long others may take to answer, in milliseconds. */
const patience = 5_000;

/** A certificate, and an API key, is told of so many days before its end. */
const [certificateDays, keyDays] = [30, 14];

/** Whether the keys of tokens can be had, certificates and API keys last, and secret keys are secret. */
export async function checkOwnKeys(config: Config, now: () => number): Promise<readonly Finding[]> {
  const { tokens, developmentKeyFile } = config.identity;
  const files = [developmentKeyFile, config.webhooks.keyFile];
  return [...(tokens ? await checkTokenKeys(tokens.keys, now) : []), ...(await Promise.all(files.map(exposed))).flat()];
}

/** API keys that end soon, and webhooks that nobody can sign. */
export const checkKeptKeys: Check = async ({ pool, config }) => {
  const { rows: ending } = await pool.query<{ count: number; day: string; hint: string }>(
    `SELECT count(*) OVER ()::int AS count, to_char(k."expiresAt", 'YYYY-MM-DD') AS day, k."hint"
     FROM "ApiKey" k JOIN "ApiClient" c ON c."id" = k."clientId"
     WHERE k."revokedAt" IS NULL AND c."retiredAt" IS NULL AND k."expiresAt" BETWEEN now() AND now() + make_interval(days => $1)
     ORDER BY k."expiresAt" LIMIT 1`,
    [keyDays],
  );
  const unsigned = await unsignedWebhooks(pool, config.webhooks);
  return [
    ...ending.map((key) => found.API_KEYS_END(key)),
    ...(unsigned > 0 ? [found.WEBHOOK_KEYS_MISSING({ count: unsigned })] : []),
  ];
};

/** How many active webhooks have a secret that nobody can make again, since its key is not here. */
async function unsignedWebhooks(pool: Patient['pool'], { keys, keyFile }: Config['webhooks']): Promise<number> {
  const { rows } = await pool.query<{ count: number; keyId: string | null }>(
    `SELECT count(*)::int AS count, s."keyId" FROM "Webhook" w
     LEFT JOIN "WebhookSecret" s ON s."webhookId" = w."id" AND s."endsAt" IS NULL
     WHERE w."state" = 'ACTIVE' AND w."retiredAt" IS NULL GROUP BY s."keyId"`,
  );
  const [first, ...others] = keys ?? (keyFile === null ? [] : await keyIn(keyFile));
  const known = first === undefined ? null : openWebhookKeys([first, ...others]);
  return rows
    .filter(({ keyId }) => keyId === null || !known?.secretOf({ keyId, salt: '' }))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The key that a file holds; none where the file is not there, which a start would make anew. */
async function keyIn(file: string): Promise<readonly string[]> {
  return readFile(file, 'utf8').then(
    (key) => [key],
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
}

async function checkTokenKeys(
  keys: NonNullable<Config['identity']['tokens']>['keys'],
  now: () => number,
): Promise<Finding[]> {
  const place = 'file' in keys ? keys.file : keys.url;
  const findings: Finding[] = [];
  try {
    if ('file' in keys) await keysInFile(keys.file, pino({ level: 'silent' }));
    else createLocalJWKSet(await (await fetch(keys.url, { signal: AbortSignal.timeout(patience) })).json());
  } catch (error) {
    const { cause = error } = error as Error;
    findings.push(found.KEYS_UNREADABLE({ place, reason: cause instanceof Error ? cause.message : String(cause) }));
  }
  if (!('url' in keys) || !keys.url.startsWith('https:')) return findings;
  const { hostname: host, port } = new URL(keys.url);
  const end = await certificateEnd(host, Number(port || 443));
  if (end !== null && end - now() < certificateDays * 86_400_000)
    findings.push(found.CERTIFICATE_ENDS({ host, day: new Date(end).toISOString().slice(0, 10) }));
  return findings;
}

/** When the certificate of a server ends, in milliseconds since 1970; null where none is shown. */
function certificateEnd(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    // Whether it is to be trusted the keys have told; here its end alone is asked for.
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: patience }, () => {
      const end = Date.parse(socket.getPeerCertificate().valid_to);
      socket.destroy();
      resolve(Number.isNaN(end) ? null : end);
    });
    const none = () => {
      socket.destroy();
      resolve(null);
    };
    socket.once('error', none);
    socket.once('timeout', none);
  });
}

async function exposed(file: string | null): Promise<Finding[]> {
  const known = file === null ? null : await stat(file).catch(() => null);
  // Windows has other rights than these.
  if (!known || file === null || process.platform === 'win32' || (known.mode & 0o077) === 0) return [];
  return [found.KEY_FILE_EXPOSED({ file, mode: (known.mode & 0o777).toString(8) })];
}
