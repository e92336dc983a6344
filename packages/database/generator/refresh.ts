import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findParts } from '../src/model/findParts.ts';
import { writeModel } from '../src/model/writeModel.ts';

// Puts the data model together and generates the client when the parts of the model, the list of domains, the generators or Prisma
// itself changed since the last time, and only then: a second start must not wait for it.
const root = join(import.meta.dirname, '../../..');
const output = join(root, 'packages/database/src/generated');
const stamp = join(output, 'stamp');
const house = join(root, 'prisma');
const parts = findParts(join(root, 'services/gateway/src/domains.ts'));
const sources = [
  'packages/database/generator/*.ts',
  'packages/database/src/model/*.ts',
  'prisma.config.ts',
  'pnpm-lock.yaml',
  ...[house, ...parts.map(({ folder }) => folder)].flatMap((folder) => [
    join(folder, '*.prisma'),
    join(folder, 'migrations/*/migration.sql'),
  ]),
];

function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(parts));
  for (const file of globSync(sources, { cwd: root }).sort())
    hash.update(file).update(readFileSync(resolve(root, file)));
  return hash.digest('hex');
}

const current = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== current) {
  writeModel({ house, parts, output, describe: 'node packages/database/generator/generate.ts' });
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  execFileSync(process.execPath, [prisma, 'generate'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
}
