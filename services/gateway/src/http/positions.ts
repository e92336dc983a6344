import type { IncomingMessage } from 'node:http';
import { beyondEverything, type Database, Position, readPosition, writePosition } from '@plangraph/database';
import type { Viewer } from '@plangraph/schema';
import { LRUCache } from 'lru-cache';
import { positionCookies, positionHeader, writtenCookie } from './positionHeader.ts';

/** How long browsers keep the cookie, in seconds: a replica that is further behind has long been left out. */
const lasting = 3_600;

/** How many viewers are remembered who bring back neither header nor cookie. */
const remembered = 10_000;

/** A header of a request, by its name in small letters. */
type HeaderOf = (name: string) => string | null | undefined;

/** Who asks, and how far into the log he has seen. */
export interface Seen {
  readonly viewer: Viewer | null;
  readonly position: Position;
  /** Whether he has written. */
  written: boolean;
}

/** How far those who ask have seen: what they were answered says it, and what they ask next brings it back. */
export interface Positions {
  /** Where a request begins: what its viewer has seen, as header, cookie or his last answer here tell. */
  begin(headerOf: HeaderOf, viewer: Viewer | null): Seen;
  /** The position of Yoga's request, made when it is first asked for. */
  of(request: Request, viewer: Viewer | null): Position;
  /** That of a request that is being answered; undefined where nobody has asked for it. */
  current(request: Request): Seen | undefined;
  /** Hands the position of a request on to Yoga, which is to write its answer. */
  handOn(from: IncomingMessage, seen: Seen): void;
  takeOver(from: IncomingMessage, request: Request): void;
  /** Remembers what was seen, and gives what the answer tells: pairs of names and values. Browsers are told by a cookie too. */
  tell(headerOf: HeaderOf, seen: Seen): readonly (readonly [string, string])[];
  /** How far the log of the primary reaches, which is beyond all that was written by now. */
  reached(): Promise<bigint>;
  /** What a viewer has seen who is told what the primary has by now. */
  seenBy(viewer: Viewer | null): Promise<Seen>;
}

/** Makes the positions of a gateway; null where one server answers everything, and nobody can see what is older. */
export function createPositions(database: Pick<Database, 'position' | 'replicas'>): Positions | null {
  if (database.replicas().length === 0) return null;
  const byViewer = new LRUCache<string, bigint>({ max: remembered });
  const known = new WeakMap<Request, Seen>();
  const handed = new WeakMap<IncomingMessage, Seen>();
  const reached = async () => (await database.position()) ?? 0n;
  const begin: Positions['begin'] = (headerOf, viewer) => {
    const cookies = positionCookies(headerOf('cookie'));
    // A router hands on what each of its subgraphs told, one after the other.
    const headers = headerOf(positionHeader)?.split(',') ?? [];
    const said = [...headers, ...cookies].map((text) => readPosition(text.trim()) ?? 0n);
    const seen = viewer ? (byViewer.get(keyOf(viewer)) ?? 0n) : 0n;
    const needed = [...said, seen].reduce((most, each) => (each > most ? each : most));
    return { viewer, position: new Position(needed), written: false };
  };
  return {
    begin,
    of(request, viewer) {
      const found = known.get(request) ?? begin((name) => request.headers.get(name), viewer);
      known.set(request, found);
      return found.position;
    },
    current: (request) => known.get(request),
    handOn: (from, seen) => void handed.set(from, seen),
    takeOver(from, request) {
      const seen = handed.get(from);
      if (seen) known.set(request, seen);
    },
    tell(headerOf, { viewer, position: { needed, seen }, written }) {
      // The primary says that there is less than he has seen: that was another one.
      const another = needed > seen;
      if (viewer && (another || seen > (byViewer.get(keyOf(viewer)) ?? 0n))) byViewer.set(keyOf(viewer), seen);
      const text = writePosition(seen);
      const told = [[positionHeader, text]] as const;
      if (!isBrowser(headerOf)) return told;
      const names = another ? [positionHeader, writtenCookie] : [written ? writtenCookie : positionHeader];
      const cookie = (name: string) => `${name}=${text}; Path=/; Max-Age=${lasting}; HttpOnly; SameSite=Strict`;
      return [...told, ...names.map((name) => ['set-cookie', cookie(name)] as const)];
    },
    reached,
    seenBy: async (viewer) => ({
      viewer,
      position: new Position(await reached().catch(() => beyondEverything)),
      written: true,
    }),
  };
}

/** Pages do not read and write headers for what browsers carry by themselves; whoever is no browser brings the header back. */
function isBrowser(headerOf: HeaderOf): boolean {
  return headerOf('user-agent')?.startsWith('Mozilla/') ?? false;
}

function keyOf({ organisation, subject, client }: Viewer): string {
  return JSON.stringify([organisation, subject, client?.code ?? null]);
}
