import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Logger } from 'pino';
import { Failure } from '../errors/failure.ts';
import { loginErrors } from '../errors/login.ts';
import type { PlainError } from '../errors/plainErrors.ts';
import { bodyOf } from '../http/body.ts';
import type { Handler } from '../http/handler.ts';
import { isJson } from '../http/mediaTypes.ts';
import { answerError, answerJson } from '../http/plainAnswer.ts';
import { requestIdHeader } from '../http/requestId.ts';
import { loginRequest, signDevelopmentToken } from './developmentToken.ts';

/** Where one logs in while developing. */
const loginPath = '/development/login';

/**
 * Puts the development login in front of a gateway: whoever uses this machine may be anybody. Pages of other sites may not:
 * a JSON body needs their browser to ask first, and nobody allows it.
 */
export function developmentLogin(keyFile: string, log: Logger): (gateway: Handler) => Handler {
  return (gateway) => (request, response) => {
    if (request.url?.split('?', 1)[0] !== loginPath) return gateway(request, response);
    return logIn(request, keyFile, log).then(
      (answer) =>
        'code' in answer ? answerError(request, response, answer) : answerJson(response, 200, answer, idOf(request)),
      (error) => {
        log.debug({ err: error }, 'request given up');
        response.destroy();
      },
    );
  };
}

async function logIn(request: IncomingMessage, keyFile: string, log: Logger) {
  const { method, headers } = request;
  if (!isOfThisMachine(request)) return loginErrors.LOGIN_BEYOND_LOOPBACK();
  if (method !== 'POST') return loginErrors.METHOD_NOT_ALLOWED();
  if (isOfAnotherSite(headers)) return loginErrors.LOGIN_FROM_ANOTHER_SITE();
  if (!isJson(headers['content-type'])) return loginErrors.CONTENT_TYPE_UNSUPPORTED();
  const login = loginRequest.safeParse(parse(bodyOf(request)?.toString() ?? ''));
  if (!login.success) return loginErrors.LOGIN_INVALID();
  try {
    const signed = await signDevelopmentToken(keyFile, login.data);
    const { organisation, roles } = signed.viewer;
    log.info({ requestId: headers[requestIdHeader], organisation, roles }, 'development login');
    return signed;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log.error({ err: error }, 'development login failed');
    return { status: 503, code: error.code, en: error.message, zh: error.messageZh } satisfies PlainError;
  }
}

/** Whether it was sent from this machine itself: not over a network, and not through a proxy, which may pass on anybody's. */
function isOfThisMachine({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return (address === '::1' || address.startsWith('127.')) && passedOn === undefined;
}

/**
 * Whether a browser sent it from a page that is not of this machine or network. A name that an attacker points to
 * this machine looks like the page's own site, so pages count by their own address.
 */
function isOfAnotherSite(headers: IncomingMessage['headers']): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const host = new URL(origin).hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 && host !== 'localhost' && !host.endsWith('.localhost');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function idOf({ headers }: IncomingMessage): Record<string, unknown> {
  return { [requestIdHeader]: headers[requestIdHeader] };
}
