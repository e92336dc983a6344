import { openDatabase } from '@plangraph/database';
import { graphOn } from './world.ts';

// Run as a process of its own by faults.test.ts: it writes, says so, and never commits.
const database = await openDatabase({ url: process.argv[2], migrate: false, poolSize: 1 });
const hang = new Promise<void>(() => {});
setInterval(() => {}, 1_000);
await graphOn(database, {
  afterWrite: async () => {
    process.stdout.write('written\n');
    await hang;
  },
}).add('killed', 'killed');
