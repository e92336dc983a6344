import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readDeclared } from './schemaChanges/declared.ts';
import { compareWithDeclared, findChanges } from './schemaChanges/findChanges.ts';
import { writeUnreleased } from './schemaChanges/writePage.ts';

// `pnpm schema:changes`: what changed in schema.graphql since the last release, for those who ask the graph.
//   --write            makes docs/reference/schema-changes.md of it
//   --check            fails where something may break or surprise a client that nobody declared, or the page is not made of it
//   --release 0.2.0    what was unreleased belongs to that version from now on

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    release: { type: 'string' },
  },
});
const root = join(import.meta.dirname, '../../..');
const places = {
  released: join(root, 'test/releases/schema.graphql.gz'),
  now: join(root, 'schema.graphql'),
  declared: join(root, 'docs/reference/schema-changes.yaml'),
  page: join(root, 'docs/reference/schema-changes.md'),
};
const title = '## Unreleased';

const [before, now] = [gunzipSync(readFileSync(places.released)).toString(), readFileSync(places.now, 'utf8')];
const declared = readDeclared(readFileSync(places.declared, 'utf8'));
const changes = await findChanges(before, now);
const page = readFileSync(places.page, 'utf8');
const made = withUnreleased(page, writeUnreleased(changes, declared));
const today = new Date().toISOString().slice(0, 10);
const { undeclared, idle } = compareWithDeclared(changes, declared, { before, today });

for (const { type, path, message, criticality } of undeclared) {
  console.error(`${message}: ${criticality.reason ?? 'clients may depend on it.'}
  Take it back, or say in docs/reference/schema-changes.yaml why it has to be:
  - change: ${type}
    path: ${path}
    why: …
    instead: …
`);
}
for (const { change, path } of idle) {
  console.error(`docs/reference/schema-changes.yaml declares ${change} of ${path}, which did not happen: take it out.`);
}
if (undeclared.length + idle.length > 0) process.exitCode = 1;
else if (values.release) release(values.release);
else if (values.write) writeFileSync(places.page, made);
else if (!values.check) console.log(writeUnreleased(changes, declared));
else if (made !== page) {
  console.error('docs/reference/schema-changes.md is not what changed: npx -y pnpm@12 schema:changes --write');
  process.exitCode = 1;
}

/** The page with what is not released yet between its title and that of the version before. */
function withUnreleased(text: string, body: string): string {
  const start = text.indexOf(title);
  if (start < 0) throw new Error(`docs/reference/schema-changes.md has no ${title}.`);
  const next = text.indexOf('\n## ', start + title.length);
  return `${text.slice(0, start)}${title}\n\n${body}\n${next < 0 ? '' : text.slice(next)}`;
}

function release(version: string): void {
  writeFileSync(places.page, made.replace(title, `${title}\n\nNothing changed.\n\n## ${version} (${today})`));
  writeFileSync(places.released, gzipSync(now, { level: 9 }));
  const head = readFileSync(places.declared, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'));
  writeFileSync(places.declared, `${head.join('\n')}\n[]\n`);
}
