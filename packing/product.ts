import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A product in a folder of its own, with what it is composed of installed. */
interface Product {
  /** Makes its client. */
  generate(): void;
  /** Starts it, asks it, and stops it; gives what it answered and what it said, and throws that where it does not start. */
  ask(query: string): Promise<{ readonly answer: string; readonly said: string }>;
  /** Takes domains out of its list, by the names under which packages export them, and what asks their systems. */
  dismiss(domains: Readonly<Record<string, string>>): void;
}

/** Opens a product, which is given these settings. */
export function openProduct(folder: string, settings: Readonly<Record<string, string>>): Product {
  const generate = (): void => {
    const program = 'node_modules/@plangraph/database/generator/product.js';
    execFileSync(process.execPath, [program], { cwd: folder, stdio: 'inherit' });
  };
  return {
    generate,
    async ask(query) {
      generate();
      const env = { ...process.env, ...settings, PORT: '0', LOG_LEVEL: 'info' };
      const child = spawn(process.execPath, ['start.ts'], { cwd: folder, env });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
      const ended = new Promise((resolve) => child.once('close', resolve));
      try {
        let url: string | undefined;
        for (;;) {
          [, url] = /"url":"([^"]+)"[^\n]*"msg":"serving"/.exec(said) ?? [];
          if (url) break;
          if (child.exitCode !== null) throw new Error(said);
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ query });
        const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
        return { answer: await response.text(), said };
      } finally {
        child.kill('SIGTERM');
        await ended;
      }
    },
    dismiss(domains) {
      const list = join(folder, 'domains.ts');
      let text = readFileSync(list, 'utf8');
      for (const [name, specifier] of Object.entries(domains)) {
        text = text.replace(`import { ${name} } from '${specifier}';\n`, '').replace(` ${name},`, '');
      }
      writeFileSync(list, text);
      writeFileSync(join(folder, 'systems.ts'), 'export const systems = [];\n');
    },
  };
}
