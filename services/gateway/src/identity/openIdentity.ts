import type { Viewer } from '@plangraph/schema';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { developmentIssuer } from '../config/identity.ts';
import { tokenErrors } from '../errors/tokens.ts';
import type { Handler } from '../http/handler.ts';
import { viewerByAppointments } from './appointed.ts';
import { bearerOf } from './bearer.ts';
import { briefly } from './briefly.ts';
import { createClients, type Demonstration } from './clients.ts';
import type { People } from './people.ts';
import { signInWays } from './signInWays.ts';
import { useIdentity } from './useIdentity.ts';
import type { TokenIssuer, Verifier } from './verifier.ts';
import type { ViewerOf } from './viewerOf.ts';

/** The header by which whoever is appointed in several organisations says for which one he acts. */
const organisationHeader = 'plangraph-organisation';

/** Finds out who asks. */
export interface Identity {
  readonly viewerOf: ViewerOf;
  /** Whether the database must be asked about what a header `Authorization` shows, as about a key that nobody has shown lately. */
  readonly isStrange: (authorization: string) => boolean;
  /** Refuses before anything else of a request is read. */
  readonly plugin: Plugin;
  /** Puts what identity answers itself in front of a gateway. */
  before(gateway: Handler): Handler;
}

/** What decides who is believed; a development login that others can reach is told of, and a demonstration has keys of its own. */
export type IdentitySettings = Pick<Config, 'identity' | 'host'> & { readonly demo?: Demonstration | undefined };

/**
 * Opens the keys that the settings name.
 *
 * @throws {Failure} TOKEN_KEYS_UNREADABLE.
 */
export async function openIdentity(config: IdentitySettings, log: Logger, people?: People): Promise<Identity> {
  const { tokens, developmentKeyFile, roles } = config.identity;
  const issuers: TokenIssuer[] = [];
  let before: Identity['before'] = signInWays(config.identity);
  if (tokens) {
    const { keysInFile, remoteKeys } = await import('./keys.ts');
    const keys = 'url' in tokens.keys ? remoteKeys(tokens.keys.url, log) : await keysInFile(tokens.keys.file, log);
    issuers.push({ issuer: tokens.issuer, audience: tokens.audience, keys });
  }
  if (developmentKeyFile) {
    if (!isOfThisMachine(config.host)) {
      log.warn({ host: config.host }, 'the development login is on: whoever reaches this host may be anybody');
    }
    const [{ developmentKeys }, { developmentAudience }, { developmentLogin }] = await Promise.all([
      import('./developmentKey.ts'),
      import('./developmentToken.ts'),
      import('./developmentLogin.ts'),
    ]);
    const keys = developmentKeys(developmentKeyFile, log);
    const [ways, logIn] = [before, developmentLogin(developmentKeyFile, log)];
    before = (gateway) => ways(logIn(gateway));
    issuers.push({ issuer: developmentIssuer, audience: developmentAudience, keys });
  }
  const verify = await verifierOf(issuers, log);
  const viewers = new WeakMap<Request, ReturnType<ViewerOf>>();
  const isKey = people?.isKey;
  const clients = people && createClients(people, log, config.demo);
  const appointmentsOf = people && roles !== 'token' ? briefly((subject) => people.appointmentsOf(subject)) : undefined;

  /** A person whose token holds, with the roles that he has by the settings. */
  const personOf = (token: string, request: Request): Viewer | Promise<Viewer> => {
    const stated = verify(token);
    if (!appointmentsOf) return stated;
    return Promise.resolve(stated).then(async (viewer) => {
      const appointed = await appointmentsOf(viewer.subject).catch((error) => {
        log.error({ err: error }, 'the roles of persons cannot be looked up');
        throw tokenErrors.IDENTITY_UNAVAILABLE();
      });
      return viewerByAppointments(viewer, appointed, roles, request.headers.get(organisationHeader));
    });
  };

  const viewerOf = (request: Request): Viewer | null | Promise<Viewer | null> => {
    const shown = bearerOf(request.headers.get('authorization'), isKey);
    if (shown === null) return null;
    const known = viewers.get(request);
    if (known !== undefined) return known;
    const viewer = clients && isKey?.(shown) ? clients.clientOf(shown) : personOf(shown, request);
    viewers.set(request, viewer);
    return viewer;
  };
  const isStrange = (authorization: string): boolean => {
    const [, shown = ''] = /^bearer +([^ ]+) *$/i.exec(authorization) ?? [];
    return clients !== undefined && isKey?.(shown) === true && clients.isStrange(shown);
  };
  return {
    viewerOf,
    isStrange,
    plugin: useIdentity(viewerOf, log),
    before,
  };
}

// What reads tokens is read from disk only where there are keys to verify them with.
async function verifierOf(issuers: readonly TokenIssuer[], log: Logger): Promise<Verifier> {
  if (issuers.length > 0) return (await import('./verifier.ts')).createVerifier(issuers, log);
  return () => {
    throw tokenErrors.TOKENS_NOT_CONFIGURED();
  };
}

function isOfThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
