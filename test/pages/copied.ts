import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const cockpit = join(root, 'services/cockpit');

/** Copies a page into a folder outside the repository, as docs/guides/frontend.md says, checks its types and builds it there. */
export function copyAndBuild(page: string, folder: string): void {
  const run = (...args: readonly string[]) => execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' });
  execFileSync(process.execPath, [join(cockpit, 'copy/cli.ts'), page, folder]);
  // What `npm install` would bring, at the versions that its package.json states.
  symlinkSync(join(cockpit, 'node_modules'), join(folder, 'node_modules'));
  run(join(root, 'node_modules/typescript/bin/tsc'));
  const rolldown = join(cockpit, 'node_modules/rolldown/bin/cli.mjs');
  run(rolldown, 'src/main.tsx', '--platform', 'browser', '--minify', '--dir', 'dist');
}

/** Serves a project as a frontend team does while it works: its own files, and the graph passed on to the gateway. */
export async function serveCopied(folder: string, gateway: string): Promise<{ url: string; close(): void }> {
  const types = { '.js': 'text/javascript', '.css': 'text/css' } as const;
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', gateway);
    if (pathname === '/graphql') {
      const headers = { ...asked.headers, host: new URL(gateway).host };
      const passed = request(`${gateway}${asked.url}`, { method: asked.method, headers }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      answer.on('close', () => passed.destroy());
      asked.pipe(passed);
      return;
    }
    const ending = pathname.endsWith('.js') ? '.js' : pathname.endsWith('.css') ? '.css' : null;
    answer.setHeader('content-type', ending ? types[ending] : 'text/html');
    answer.end(readFileSync(join(folder, ending ? pathname : 'index.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
