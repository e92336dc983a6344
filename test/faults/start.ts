import { openDatabase } from '@plangraph/database';

// A process of its own that opens the database in the folder it is told, says so, and keeps it open until it is told
// to stop by the end of its input; the fault tests start it, and kill it.
const log = { info: console.log, warn: console.log, error: console.log };
const dataDirectory = process.argv[2];
if (!dataDirectory) throw new Error('Name the data directory.');
try {
  const database = await openDatabase({ dataDirectory, log });
  console.log(`open ${await database.prisma.plan.count()} plans, ${process.argv[3] ?? 'reading'}`);
  if (process.argv[3] === 'writing') await database.prisma.$executeRaw`CREATE TABLE written AS SELECT 1 AS kept`;
  console.log('waiting');
  process.stdin.on('data', () => {});
  process.stdin.on('end', async () => {
    await database.close();
    console.log('closed');
  });
} catch (error) {
  console.log(`refused ${(error as { code?: string }).code} ${(error as Error).message}`);
}
