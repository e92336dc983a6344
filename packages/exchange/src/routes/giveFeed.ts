import { createHash } from 'node:crypto';
import { civilDateIn, registerTimeZone } from '@plangraph/plan';
import type { FeedReader } from '../feeds/asking.ts';
import { readDue } from '../feeds/readDue.ts';
import { readHappenings } from '../feeds/readHappenings.ts';
import { writeAtom } from '../feeds/writeAtom.ts';
import { writeCalendar } from '../feeds/writeCalendar.ts';
import { feedScope, notAuthenticated } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';

const mediaTypes = {
  'events.atom': 'application/atom+xml; charset=utf-8',
  'due.ics': 'text/calendar; charset=utf-8',
} as const;

/** Gives what happened as an Atom feed, or what is due as a calendar, of the organisation whose key is shown; nothing where it is as it was. */
export async function giveFeed(options: RouteOptions, request: RouteRequest, name: string): Promise<RouteAnswer> {
  const { viewer, language, requestId, signal, keyInPath = false } = request;
  if (!viewer) return refusal([notAuthenticated()], requestId);
  const { client, organisation } = viewer;
  // An address is kept by programs and written into logs: the key in it opens feeds and nothing else.
  const isFeedOnly = client?.scopes.length === 1 && client.scopes[0] === 'FEED';
  if (keyInPath ? !isFeedOnly : !isFeedOnly && !viewer.roles.length) return refusal([feedScope()], requestId);
  const reader: FeedReader = { viewer: { ...viewer, roles: ['reader'] }, language, requestId, signal };
  const title = await titleOf(options, organisation, language);
  const isFeed = name === 'events.atom';
  const body = isFeed
    ? writeAtom({ organisation, title, site: siteOf(request) }, await readHappenings(options, reader))
    : writeCalendar(title, await readDue(options, reader), civilDateIn(registerTimeZone, new Date()));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'authorization, accept-language' };
  const known = (request.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return { status: 304, headers, body: '' };
  return { status: 200, headers: { ...headers, 'content-type': mediaTypes[isFeed ? 'events.atom' : 'due.ics'] }, body };
}

async function titleOf(
  { database }: RouteOptions,
  code: string | null,
  language: RouteRequest['language'],
): Promise<string> {
  const found = code === null ? null : await database.prisma.organisation.findUnique({ where: { code } });
  return found ? `PlanGraph: ${language === 'ZH' ? found.nameZh : found.nameEn}` : 'PlanGraph';
}

/** Where the pages of the gateway lie, as the request was addressed. */
function siteOf({ header }: RouteRequest): string {
  const host = header('host') ?? 'localhost';
  return /^[\w.:[\]-]{1,200}$/.test(host)
    ? `${header('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}/`
    : 'http://localhost/';
}
