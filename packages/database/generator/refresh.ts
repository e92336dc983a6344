import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Generates the client when the data model, the generators or Prisma itself changed since the last time, and only then:
// a second start must not wait for it.
const root = join(import.meta.dirname, '../../..');
const stamp = join(root, 'packages/database/src/generated/stamp');
const sources = ['prisma/*.prisma', 'packages/database/generator/*.ts', 'prisma.config.ts', 'pnpm-lock.yaml'];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const current = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== current) {
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  execFileSync(process.execPath, [prisma, 'generate'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
}
