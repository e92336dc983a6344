import autocannon from 'autocannon';
import type { Load, LoadResult } from './load.ts';

// A process of its own, so that the load's work is nobody's: it is told what to send, sends it, and says what happened.
process.on('message', async (load: Load) => process.send?.(await run(load)));
// Unlike a server, it has nothing else to live for.
process.channel?.ref();

async function run({ url, bodies, connections, seconds }: Load): Promise<LoadResult> {
  const milliseconds: number[] = [];
  let failed = 0;
  let clients = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        duration: seconds,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        setupClient: (client) => {
          // Each connection begins elsewhere, lest all ask for the same row at the same time.
          const start = Math.floor((clients++ * bodies.length) / connections);
          const own = [...bodies.slice(start), ...bodies.slice(0, start)];
          client.setRequests(own.map((body) => ({ method: 'POST', body })));
          client.on('body', (body) => {
            if (body.includes('"errors"')) failed += 1;
          });
        },
      },
      (error, outcome) => (error ? reject(error) : resolve(outcome)),
    );
    instance.on('response', (_client, status, _bytes, duration) => {
      if (status === 200) milliseconds.push(duration);
      else failed += 1;
    });
  });
  milliseconds.sort((one, other) => one - other);
  const at = (share: number) => milliseconds[Math.floor(share * (milliseconds.length - 1))] ?? Number.NaN;
  return {
    answers: milliseconds.length,
    failed: failed + result.errors + result.timeouts,
    seconds: result.duration,
    p50: at(0.5),
    p99: at(0.99),
  };
}
