import { expectAreas } from '@plangraph/plan';
import type { Graph, Judge } from '@plangraph/schema';
import { markEnded } from './endJob.ts';
import { jobErrors } from './errors.ts';

const path = ['import'];

/** cancelImport: a worker begins it no more, or goes on with it no further. */
export function declareCancelImport(graph: Graph): void {
  const judge: Judge = (acting, id) => expectImport(graph, acting, id, [], String(id));
  graph.mutation('cancelImport', {
    description:
      'Cancels an import that a worker does: one that waits is not begun; one that is running ends before its next rows, and those that its policy had written by then stay.',
    roles: ['reporter', 'administrator'],
    judges: { Import: judge },
    input: (t) => ({
      import: t.id({
        required: true,
        description: 'Global id of the Import. Errors: INVALID_ID, NOT_FOUND, IMPORT_DONE.',
      }),
    }),
    result: { import: { noun: 'Import', description: 'The import.' } },
    async run({ input, transaction, actor, moment, problems }) {
      const text = String(input.import);
      const id = problems.id(text, { noun: 'Import', path });
      if (id === null) return null;
      await expectImport(graph, { transaction, actor, problems }, id, path, text);
      if (problems.found) return null;
      const [job] = await transaction.$queryRawUnsafe<{ id: number; upload: string; leased: boolean; done: boolean }[]>(
        `SELECT "id", "upload", "leasedBy" IS NOT NULL AS "leased", "finishedAt" IS NOT NULL OR "cancelledAt" IS NOT NULL AS "done"
         FROM "ImportJob" WHERE "importId" = $1 FOR UPDATE`,
        id,
      );
      if (!job || job.done) {
        const found = await transaction.import.findUniqueOrThrow({ where: { id }, select: { state: true } });
        problems.add(jobErrors.IMPORT_DONE({ state: found.state }));
        return null;
      }
      await transaction.importJob.update({ where: { id: job.id }, data: { cancelledAt: moment } });
      if (!job.leased) {
        await markEnded(transaction, { id: job.id, importId: id }, 'CANCELLED', []);
        await transaction.importPiece.deleteMany({ where: { upload: job.upload } });
      }
      return { import: id };
    },
  });
}

/** Adds a problem unless who acts sees an import: its organisation does, and whoever administers everything. */
async function expectImport(
  { rowRegisters }: Pick<Graph, 'rowRegisters'>,
  { transaction, actor, problems }: Parameters<Judge>[0],
  id: number,
  at: readonly string[],
  key: string,
): Promise<void> {
  const found = await transaction.import.findUnique({ where: { id }, select: { name: true, organisationId: true } });
  const own = actor.organisation;
  const isOwn =
    found !== null && (own ? found.organisationId === own.id : actor.viewer.roles.includes('administrator'));
  if (problems.expect(isOwn ? found : null, { noun: 'Import', path: at, key }) === null) return;
  const area = rowRegisters.get(found?.name ?? '')?.register.area ?? null;
  expectAreas({ actor, problems }, [{ noun: 'Import', area, path: at }]);
}
