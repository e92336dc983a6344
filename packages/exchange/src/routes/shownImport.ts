import type { Database } from '@plangraph/database';
import { encodeGlobalId } from '@plangraph/schema';

/** How many rows an answer tells of; the graph has the others. */
const most = 1_000;

/** An import as an answer over HTTP tells it: rows that were refused or changed first, in both languages. */
export async function shownImport({ prisma }: Pick<Database, 'prisma'>, id: number) {
  const found = await prisma.import.findUniqueOrThrow({ where: { id } });
  const { name, state, dryRun, policy, format, fileName, created, changed, unchanged, refused, done, total, notes } =
    found;
  const select = { number: true, outcome: true, key: true, changes: true, problems: true } as const;
  const rows = await prisma.importRow.findMany({
    where: { importId: id, outcome: { not: 'UNCHANGED' } },
    orderBy: { number: 'asc' },
    take: most,
    select,
  });
  const flips = await prisma.statusFlip.findMany({
    where: { importId: id },
    orderBy: { targetId: 'asc' },
    select: { before: true, after: true, target: { select: { code: true } } },
  });
  const reports = await prisma.importedReport.findMany({
    where: { importId: id },
    orderBy: { id: 'asc' },
    select: { submission: { select: { id: true, period: true, state: true } } },
  });
  return {
    id: encodeGlobalId('Import', id),
    name,
    state,
    dryRun,
    policy,
    format,
    fileName,
    done,
    total,
    counts: { created, changed, unchanged, refused },
    notes,
    rows,
    statuses: flips.map(({ target, before, after }) => ({ target: target.code, from: before, to: after })),
    reports: reports.map(({ submission: { id: number, ...submission } }) => ({
      id: encodeGlobalId('Submission', number),
      ...submission,
    })),
    refusedRows: refused > 0 ? `/imports/${id}/refused` : null,
  };
}
