import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFrom, compiler } from './compiledFrom.ts';

// `node test/clients/relay/compile.ts`, in the folder of the checkout: makes `generated` and `persisted` anew, by Relay's compiler of the release of
// `relay-runtime`, and writes down what of. The compiler, 118 MB that nobody else needs, is fetched for it.

const folder = import.meta.dirname;
const gateway = join(folder, '../../../services/gateway/src/main.ts');
writeFileSync(
  join(folder, 'schema.graphql'),
  execFileSync(process.execPath, [gateway, 'schema', '--relay'], { maxBuffer: 2 ** 26 }),
);
execFileSync('npx', ['-y', 'pnpm@12', 'dlx', `relay-compiler@${compiler}`], { cwd: folder, stdio: 'inherit' });
writeFileSync(join(folder, 'compiledFrom.json'), `${JSON.stringify(compiledFrom(), null, 2)}\n`);
