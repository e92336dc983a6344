import { createRoutes, type RouteAnswer } from '@plangraph/exchange';
import { domains } from '@plangraph/gateway';
import type { Language, Viewer } from '@plangraph/schema';
import { createTestGraph, type TestGraph, writeSpine } from '@plangraph/testing';

/** Somebody of the bureau that works on the registers. */
export const reporter: Viewer = { subject: 'li', organisation: 'bureau', roles: ['reporter'] };

/** Somebody of another county's bureau. */
export const stranger: Viewer = { subject: 'zhao', organisation: 'neighbour', roles: ['reporter'] };

/** Somebody who may do everything. */
export const administrator: Viewer = { subject: 'qian', organisation: null, roles: ['administrator'] };

/** A file as somebody sends it. */
interface Sent {
  readonly body?: Buffer | string;
  readonly viewer?: Viewer | null;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly language?: Language;
  /** Whether the viewer is known by a key in the address. */
  readonly keyInPath?: boolean;
}

/** An answer, read whole. */
export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  readonly json: any;
}

/** The whole product with the few rows of the spine, and its doors for files. */
export interface ExchangeWorld {
  readonly graph: TestGraph;
  send(path: string, sent?: Sent): Promise<Got>;
  close(): Promise<void>;
}

/** Makes that world, or one on a template. */
export async function createExchangeWorld(from?: string): Promise<ExchangeWorld> {
  const graph = await createTestGraph({ domains, ...(from ? { from } : {}) });
  if (!from) {
    await writeSpine(graph.database);
    const { prisma } = graph.database;
    const other = await prisma.place.create({
      data: { code: 'other', nameZh: '邻县', nameEn: 'Other', kind: 'COUNTY' },
    });
    await prisma.organisation.create({
      data: { code: 'neighbour', nameZh: '邻县局', nameEn: 'Neighbour', kind: 'BUREAU', placeId: other.id },
    });
  }
  const answer = createRoutes({ graph, database: graph.database });
  return {
    graph,
    close: () => graph.close(),
    async send(
      path,
      { body, viewer = reporter, query = '', headers = {}, method, language = 'EN', keyInPath = false } = {},
    ) {
      const answered = await answer({
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        path,
        query: new URLSearchParams(query),
        header: (name) => headers[name] ?? null,
        body: body === undefined ? undefined : Buffer.from(body as Buffer),
        viewer,
        keyInPath,
        language,
        requestId: 'test',
        signal: new AbortController().signal,
      });
      return read(answered);
    },
  };
}

async function read({ status, headers, body }: RouteAnswer): Promise<Got> {
  const pieces: Buffer[] = [];
  if (typeof body === 'string' || body instanceof Uint8Array) pieces.push(Buffer.from(body as string));
  else for await (const piece of body) pieces.push(Buffer.from(piece as string));
  const bytes = Buffer.concat(pieces);
  const json = headers['content-type']?.startsWith('application/json') ? JSON.parse(bytes.toString()) : null;
  return { status, headers, bytes, json };
}
