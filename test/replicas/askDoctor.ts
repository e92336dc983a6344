import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../services/cli/src/main.ts', import.meta.url));

/** What an operator is told. */
export interface Told {
  readonly text: string;
  readonly exitCode: number;
}

/** Asks `plangraph doctor` as an operator does, with the gateway's settings in the environment and no others. */
export function askDoctor(settings: Readonly<Record<string, string>>, language: 'en' | 'zh' = 'en'): Promise<Told> {
  const env = { PATH: process.env.PATH, ...settings };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [main, 'doctor', '--lang', language], { env }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') return reject(error);
      if (stderr) return reject(new Error(stderr));
      resolve({ text: stdout, exitCode: Number(error?.code ?? 0) });
    });
  });
}
