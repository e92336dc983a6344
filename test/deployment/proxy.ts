import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../replicas/pooler.ts';
import { placed } from './placed.ts';

/** A proxy of the reference deployment. */
export interface PlacedProxy {
  readonly port: number;
  /** Waits until it sends requests to so many gateways; at once where it looks after none. */
  sees(gateways: number): Promise<void>;
  close(): Promise<void>;
}

/** What a proxy is placed with. */
interface Surroundings {
  readonly folder: string;
  readonly ports: readonly [number, number];
}

const gatewaysAt = ([one, other]: Surroundings['ports']) =>
  [
    ['gateway1.example:4000', `127.0.0.1:${one}`],
    ['gateway2.example:4000', `127.0.0.1:${other}`],
  ] as const;

/** HAProxy by haproxy.cfg, once it has found no fault with it. */
export async function startHaproxy({ folder, ports }: Surroundings): Promise<PlacedProxy> {
  const [port, statusPort] = [await freePort(), await freePort()];
  const pem = join(folder, 'haproxy.pem');
  writeFileSync(pem, ['tls.pem', 'tls.key'].map((name) => readFileSync(join(folder, name), 'utf8')).join(''));
  const [file, status] = [join(folder, 'haproxy.cfg'), join(folder, 'status.cfg')];
  // Each connection takes two files, of which this account may have fewer.
  const places = [
    ['maxconn 20000', 'maxconn 2000'],
    [':443', `127.0.0.1:${port}`],
    ['/etc/haproxy/plangraph.pem', pem],
    ...gatewaysAt(ports),
  ] as const;
  writeFileSync(file, placed('haproxy.cfg', places));
  // By which this story sees what it sees.
  writeFileSync(status, `listen status\n  bind 127.0.0.1:${statusPort}\n  stats enable\n  stats uri /\n`);
  execFileSync('haproxy', ['-c', '-q', '-f', file], { stdio: 'inherit' });
  const up = async () => {
    const answer = await fetch(`http://127.0.0.1:${statusPort}/;csv`).catch(() => null);
    const lines = (await answer?.text())?.split('\n') ?? [];
    return lines.filter((line) => /^gateways,gateway\d/.test(line) && line.includes(',UP,')).length;
  };
  return {
    port,
    async sees(count) {
      while ((await up()) !== count) await sleep(50);
    },
    close: started('haproxy', ['-db', '-f', file, '-f', status]),
  };
}

/** nginx by nginx.conf, once it has found no fault with it. */
export async function startNginx({ folder, ports }: Surroundings): Promise<PlacedProxy> {
  const port = await freePort();
  const own = join(folder, 'nginx');
  mkdirSync(own, { recursive: true });
  const places = [
    ['listen 443', `listen 127.0.0.1:${port}`],
    ['/etc/nginx/plangraph.pem', join(folder, 'tls.pem')],
    ['/etc/nginx/plangraph.key', join(folder, 'tls.key')],
    ...gatewaysAt(ports),
  ] as const;
  writeFileSync(join(own, 'plangraph.conf'), placed('nginx.conf', places));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${own}/${each};`,
  );
  writeFileSync(
    join(own, 'nginx.conf'),
    `pid ${own}/pid;\nerror_log ${own}/log;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\ninclude plangraph.conf;\n}\n`,
  );
  execFileSync('nginx', ['-t', '-q', '-c', join(own, 'nginx.conf')], { stdio: 'inherit' });
  return { port, sees: async () => {}, close: started('nginx', ['-c', join(own, 'nginx.conf'), '-g', 'daemon off;']) };
}

/** Starts a program; gives what ends it. */
function started(program: string, args: readonly string[]): () => Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
