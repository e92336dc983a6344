import { filesOf, type MadeFile, type Words } from './fill.ts';

/** The files of a domain that is released by itself: those that it would have in the checkout, and what it is packed with. */
export function filesOfDomainAlone(words: Words): MadeFile[] {
  const packed = filesOf('product/__id__', words);
  const replaced = new Set(packed.map(({ path }) => path));
  const inner = filesOf('domain', words).filter(({ path }) => !replaced.has(path));
  return [...inner.map((file) => asReleasedAlone(file, words.release ?? '')), ...packed];
}

/** What of a file is another where the domain is made for a release of PlanGraph, and lies beside no other package. */
function asReleasedAlone({ path, text }: MadeFile, release: string): MadeFile {
  if (path === 'README.md') return { path, text: text.replace('[plan](../plan)', 'plan') };
  if (/^test\/(?!evidence)/.test(path)) {
    return {
      path,
      text: text.replace('  loadDataset,\n', "  loadDataset,\n  readme: new URL('../README.md', import.meta.url),\n"),
    };
  }
  if (path !== 'src/index.ts') return { path, text };
  const range = `^${release.split('.').slice(0, 2).join('.')}`;
  return { path, text: text.replace(/^( *id: '.*',\n)/m, `$1  compatible: '${range}',\n`) };
}
