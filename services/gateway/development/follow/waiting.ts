import { channel } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { enableCompileCache, flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { describeFailure } from '../../src/errors/describeFailure.ts';
import { nameSources } from '../../src/start/stackTraces.ts';
import { findInMap } from './findInMap.ts';
import type { FromCandidate, ToRun, ToWaiting } from './messages.ts';

// A process that becomes the next gateway: it reads what will not have changed, waits for the word, and runs what has.

enableCompileCache();
// Whoever started it may have been ended by force.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
const [, , made] = process.argv;
if (made) nameSources(made, findInMap);

const told: unknown[] = [];
let heard = Promise.withResolvers<void>();
// Node keeps no message that comes while nobody listens.
process.on('message', (message) => {
  told.push(message);
  heard.resolve();
});

const { ahead } = await next<ToWaiting>();
for (const module of ahead) await import(module);
flushCompileCache();

const { entry, call, sent } = await next<ToRun>();
if (sent) {
  process.on('newListener', (event) => {
    if (event === 'message') setImmediate(() => process.emit('message', sent, undefined));
  });
}
channel('tracing:net.server.listen:asyncEnd').subscribe(listening);
try {
  const module = await import(entry);
  if (call) await module[call.name](...call.given);
} catch (error) {
  // Where a source cannot be read, Node itself names the line, to nobody who has caught it.
  if (error instanceof SyntaxError) throw error;
  process.stderr.write(describeFailure(error));
  process.exit(1);
}
if (process.exitCode) process.exit();
say({ serving: true });

async function next<Told>(): Promise<Told> {
  while (told.length === 0) {
    heard = Promise.withResolvers();
    await heard.promise;
  }
  return told.shift() as Told;
}

/** A gateway's first server is that of the graph. */
function listening(message: unknown): void {
  channel('tracing:net.server.listen:asyncEnd').unsubscribe(listening);
  const { port } = (message as { server: Server }).server.address() as AddressInfo;
  say({ listening: `http://127.0.0.1:${port}` });
}

function say(message: FromCandidate): void {
  process.send?.(message);
}
