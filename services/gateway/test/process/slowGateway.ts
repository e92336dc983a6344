// A gateway in a process of its own, with a start and a resolver that take as long as they are told. Run by stop.test.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/start/log.ts';
import { runGateway } from '../../src/start/run.ts';
import { onStopSignal } from '../../src/start/signals.ts';
import { smallGraph } from '../world.ts';

const log = createLog('info');

const slow = async () => {
  log.info('slow began');
  await sleep(Number(process.env.SLOW));
  return 'worth the wait';
};

const gateway = await runGateway({
  config: readConfig(process.env),
  log,
  open: async () => {
    await sleep(Number(process.env.SLOW_START ?? 0));
    log.info('database open');
    return {
      graph: smallGraph({ slow }),
      check: async () => 'ready' as const,
      close: async () => log.info('database closed'),
    };
  },
});
log.info({ url: gateway.url }, 'listening');
onStopSignal(async () => {
  log.info('stopping');
  await gateway.stop();
  process.exit(0);
});
await gateway.served;
log.info('serving');
