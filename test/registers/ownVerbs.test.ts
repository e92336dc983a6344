import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import { defineDomain, type Graph, type Viewer } from '@plangraph/schema';
import { createTestGraph, sendMutation, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A verb that an author wrote without a thought for who asks, what is retired, and what is to be told. */
function declareRenameProject(graph: Graph): void {
  graph.mutation('renameProject', {
    description: 'Gives a project another name.',
    roles: ['reporter', 'administrator'],
    input: (t) => ({
      project: t.string({ required: true, description: 'Code of the project.' }),
      nameZh: t.string({ required: true, description: 'Its name from now on.' }),
    }),
    result: { project: { noun: 'Project', description: 'The project.' } },
    async run({ input, transaction, problems }) {
      const found = await transaction.project.findUnique({ where: { code: input.project } });
      const project = problems.expect(found, { noun: 'Project', path: ['project'], key: input.project });
      if (!project) return null;
      await transaction.project.update({ where: { id: project.id }, data: { nameZh: input.nameZh } });
      return { project: project.id };
    },
  });
}

const signs = defineDomain({
  id: 'signs',
  uses: { plan, projects },
  types: () => {},
  mutations: declareRenameProject,
});

const owner: Viewer = { subject: 'li', organisation: spine.organisation, roles: ['reporter'] };
const neighbour: Viewer = { subject: 'zhao', organisation: 'neighbour', roles: ['reporter'] };

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [signs] });
  await writeSpine(graph.database);
  const { prisma } = graph.database;
  const { id: placeId } = await prisma.place.findUniqueOrThrow({ where: { code: spine.place } });
  await prisma.organisation.create({
    data: { code: 'neighbour', nameZh: '邻局', nameEn: 'Neighbour', kind: 'BUREAU', placeId },
  });
  for (const code of ['mill', 'kiln']) {
    const input = { project: { code, nameZh: '旧名', place: spine.place } };
    await sendMutation(graph, 'createProject', { input, shows: 'errors { code }', viewer: owner });
  }
});
afterAll(() => graph?.close());

async function rename(project: string, nameZh: string, viewer: Viewer, key?: string) {
  const input = { project, nameZh, ...(key ? { idempotencyKey: key } : {}) };
  const shows = 'project { id } errors { code }';
  const { errors } = await sendMutation(graph, 'renameProject', { input, shows, viewer });
  return errors.map(({ code }: { code: string }) => code);
}

async function told(code: string) {
  const { id } = await graph.database.prisma.project.findUniqueOrThrow({ where: { code } });
  const found = await graph.database.prisma.change.findMany({
    where: { noun: 'Project', recordId: id, mutation: 'renameProject' },
    orderBy: { id: 'asc' },
  });
  return found.map(({ subject, before, after }) => ({ subject, before, after }));
}

describe('a verb that a policy area declares itself', () => {
  it('is written down in the words of rows, once however often it is sent', async () => {
    expect(await rename('mill', '新名', owner, 'once')).toEqual([]);
    expect(await rename('mill', '新名', owner, 'once')).toEqual([]);
    expect(await told('mill')).toEqual([{ subject: 'li', before: { nameZh: '旧名' }, after: { nameZh: '新名' } }]);
  });

  it('is refused to whom the record does not belong, and nothing is written', async () => {
    expect(await rename('mill', '抢名', neighbour)).toEqual(['NOT_YOURS']);
    expect(await told('mill')).toHaveLength(1);
    const { nameZh } = await graph.database.prisma.project.findUniqueOrThrow({ where: { code: 'mill' } });
    expect(nameZh).toBe('新名');
  });

  it('is refused for a record that is retired', async () => {
    await graph.database.prisma.project.update({ where: { code: 'kiln' }, data: { retiredAt: new Date() } });
    expect(await rename('kiln', '复名', owner)).toEqual(['RETIRED']);
    expect(await told('kiln')).toEqual([]);
  });
});
