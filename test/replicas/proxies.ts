import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A proxy in front of several gateways. */
export interface Proxy {
  readonly url: string;
  /** Waits until it sends requests to so many gateways again; at once where a proxy looks after none. */
  sees(gateways: number): Promise<void>;
  close(): Promise<void>;
}

export type ProxyKind = keyof typeof proxies;

/** What each proxy is told, as docs/guides/operator.md tells operators; here it listens on this machine, and looks more often. */
const proxies = {
  haproxy: {
    program: 'haproxy',
    args: (file: string) => ['-db', '-f', file],
    settings: (_folder: string, port: number, gateways: readonly number[]) => `
defaults
  mode http
  timeout connect 2s
  timeout check 6s
  timeout client 60s
  timeout server 60s
  retries 3
  option redispatch 1
  option forwardfor
frontend graph
  bind 127.0.0.1:${port}
  default_backend gateways
  stats enable
  stats uri /proxy-status
backend gateways
  balance leastconn
  retry-on conn-failure
  option httpchk GET /ready
  default-server check inter 200ms fall 1 rise 1
${gateways.map((each, nth) => `  server gateway${nth + 1} 127.0.0.1:${each}`).join('\n')}
`,
  },
  nginx: {
    program: 'nginx',
    args: (file: string) => ['-c', file, '-g', 'daemon off;'],
    settings: (folder: string, port: number, gateways: readonly number[]) => `
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream gateways {
    least_conn;
${gateways.map((each) => `    server 127.0.0.1:${each} max_fails=1 fail_timeout=1s;`).join('\n')}
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://gateways;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_next_upstream error timeout http_503 non_idempotent;
      proxy_connect_timeout 2s;
    }
  }
}
`,
  },
} as const;

/** Whether the program is installed here. */
export function isInstalled(kind: ProxyKind): boolean {
  try {
    execFileSync(proxies[kind].program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts a proxy in front of gateways on these ports of this machine. */
export function startProxy(kind: ProxyKind, folder: string, port: number, gateways: readonly number[]): Proxy {
  const { program, args, settings } = proxies[kind];
  const own = join(folder, kind);
  mkdirSync(own, { recursive: true });
  const file = join(own, 'settings');
  writeFileSync(file, settings(own, port, gateways));
  const child = spawn(program, args(file), { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: `http://127.0.0.1:${port}`,
    async sees(count) {
      const up = async () => {
        const status = await fetch(`http://127.0.0.1:${port}/proxy-status;csv`);
        return (await status.text())
          .split('\n')
          .filter((line) => /^gateways,gateway\d/.test(line) && line.includes(',UP,')).length;
      };
      while (kind === 'haproxy' && (await up()) < count) await sleep(50);
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
