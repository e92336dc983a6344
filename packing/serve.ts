import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Asks what is served, as an administrator; gives the answer as its text. */
type Ask = (query: string) => Promise<string>;

/** Generates the client of a product, starts it, lets somebody ask it, and stops it; gives what came of it and what the product said. */
export async function serve<Value>(
  product: string,
  settings: Readonly<Record<string, string>>,
  use: (ask: Ask) => Promise<Value>,
): Promise<{ readonly value: Value; readonly said: string }> {
  const generator = join(product, 'node_modules/@plangraph/database/generator/product.js');
  execFileSync(process.execPath, [generator], { cwd: product, stdio: 'inherit' });
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...settings };
  const child = spawn(process.execPath, ['start.ts'], { cwd: product, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  try {
    while (!said.includes('"serving"')) {
      if (child.exitCode !== null) throw new Error(said);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const [, url = ''] = /"url":"([^"]+)"[^\n]*"serving"/.exec(said) ?? [];
    const login = await fetch(`${url}/development/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ roles: ['administrator', 'reporter'] }),
    });
    const { token } = (await login.json()) as { token: string };
    const ask: Ask = async (query) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return response.text();
    };
    return { value: await use(ask), said };
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'close');
  }
}
