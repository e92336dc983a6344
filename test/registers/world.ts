import { projects } from '@plangraph/projects';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, sendMutation, spine, type TestGraph, writeSpine } from '@plangraph/testing';

/** Somebody of the bureau of projects who may work on the register. */
export const reporter: Viewer = { subject: 'li', organisation: 'bureau', roles: ['reporter'] };

/** Somebody of another bureau. */
export const neighbour: Viewer = { subject: 'zhao', organisation: 'statistics', roles: ['reporter'] };

/** Somebody who may do and see everything. */
export const administrator: Viewer = { subject: 'qian', organisation: null, roles: ['administrator'] };

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
export type Data = any;

/** The register of projects, with the few rows of the spine. */
export interface RegisterWorld {
  readonly graph: TestGraph;
  /** Sends a verb with a fresh key and gives its result, which must be data. */
  verb(name: string, input: object, options?: { viewer?: Viewer | null; key?: string; shows?: string }): Promise<Data>;
  /** Asks as somebody, and expects no errors. */
  ask(document: string, viewer?: Viewer | null): Promise<Data>;
  /** Creates a planned project and gives its id. */
  project(code: string, more?: object): Promise<string>;
}

/** Makes that world. */
export async function createRegisterWorld(): Promise<RegisterWorld> {
  const graph = await createTestGraph({ domains: [projects] });
  await writeSpine(graph.database);
  const { id: placeId } = await graph.database.prisma.place.findUniqueOrThrow({ where: { code: spine.place } });
  const statistics = { code: 'statistics', nameZh: '统计局', nameEn: 'Statistics', kind: 'BUREAU', placeId } as const;
  await graph.database.prisma.organisation.create({ data: statistics });
  const verb: RegisterWorld['verb'] = async (name, input, { viewer = reporter, key, shows } = {}) => {
    const [, noun = ''] = /^[a-z]+(.*)$/.exec(name) ?? [];
    const record = `${noun[0]?.toLowerCase()}${noun.slice(1)}`;
    return sendMutation(graph, name, {
      input: key === undefined ? input : { ...input, idempotencyKey: key },
      shows: `${record} { ${shows ?? 'id'} } errors { code path message(lang: EN) messageZh: message(lang: ZH) cure(lang: EN) }`,
      viewer,
    });
  };
  return {
    graph,
    verb,
    ask: async (document, viewer = null) => {
      const { data, errors } = await graph.query(document, {}, { viewer });
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    project: async (code, more = {}) => {
      const project = { code, nameZh: `项目${code}`, place: 'county', ...more };
      const { project: made, errors } = await verb('createProject', { project });
      if (errors.length) throw new Error(JSON.stringify(errors));
      return made.id;
    },
  };
}
