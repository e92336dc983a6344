import { expectAreas } from '@plangraph/plan';
import type { Graph, Judge } from '@plangraph/schema';
import { noteMapping } from './keepMapping.ts';

const path = ['mapping'];

/** deleteHeadingMapping: what was kept under a name is used no more. */
export function declareDeleteMapping(graph: Graph): void {
  graph.mutation('deleteHeadingMapping', {
    description: 'Deletes what the headings of your organisation’s files stand for: no import uses it any more.',
    roles: ['reporter', 'administrator'],
    judges: { HeadingMapping: judge },
    input: (t) => ({
      mapping: t.id({
        required: true,
        description: 'Global id of the HeadingMapping. Errors: INVALID_ID, NOT_FOUND.',
      }),
    }),
    result: { mapping: { noun: 'HeadingMapping', description: 'Nothing: it is gone. `errors` is empty then.' } },
    async run({ input, transaction, actor, viewer, moment, problems }) {
      const id = problems.id(String(input.mapping), { noun: 'HeadingMapping', path });
      if (id === null) return null;
      await transaction.$queryRawUnsafe('SELECT id FROM "HeadingMapping" WHERE id = $1 FOR UPDATE', id);
      await expectMapping({ transaction, actor, problems }, id, path, String(input.mapping));
      if (problems.found) return null;
      await transaction.headingMapping.update({ where: { id }, data: { retiredAt: moment } });
      await noteMapping({ transaction, actor, viewer, moment }, id, 'deleteHeadingMapping', {});
      return { mapping: id };
    },
  });
}

const judge: Judge = (acting, id) => expectMapping(acting, id, [], String(id));

/** Adds a problem unless who acts keeps a mapping: his organisation does, or he administers everything. */
async function expectMapping(
  { transaction, actor, problems }: Parameters<Judge>[0],
  id: number,
  at: readonly string[],
  key: string,
): Promise<void> {
  expectAreas({ actor, problems }, [{ noun: 'HeadingMapping', area: null, path: at }]);
  const found = await transaction.headingMapping.findUnique({ where: { id, retiredAt: null } });
  const own = actor.organisation;
  const isOwn =
    found !== null && (own ? found.organisationId === own.id : actor.viewer.roles.includes('administrator'));
  problems.expect(isOwn ? found : null, { noun: 'HeadingMapping', path: at, key });
}
