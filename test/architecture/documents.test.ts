import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { listFiles, root } from './house.ts';

const documents = ['README.md', 'README.zh.md', ...['docs', 'packages', 'services'].flatMap(listFiles)]
  .filter((path) => path.endsWith('.md') && existsSync(join(root, path)))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('every document', () => {
  it('shows only operations that the schema answers', () => {
    const { schema } = composeGraph({ domains });
    const examples = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, source = '']) => ({ path, source })),
    );
    expect(examples.length).toBeGreaterThan(5);
    const stale = examples.flatMap(({ path, source }) =>
      problemsOf(source).map((problem) => `${path}: ${problem} in ${source.slice(0, 60).replaceAll('\n', ' ')}…`),
    );
    expect(stale).toEqual([]);

    function problemsOf(source: string): string[] {
      try {
        return validate(schema, parse(source)).map(({ message }) => message);
      } catch (error) {
        return [(error as Error).message];
      }
    }
  });

  it('links to what is there', () => {
    const broken = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path} links to ${target}, which is not there.`),
    );
    expect(broken).toEqual([]);
  });

  it('links to sections that are there', () => {
    const texts = new Map(documents.map(({ path, text }) => [path, text.replace(/^```[\s\S]*?^```/gm, '')]));
    const broken = [...texts].flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)]
        .map(([, file = '', section = '']) => ({ file: file ? join(dirname(path), file) : path, section }))
        .filter(({ file, section }) => texts.has(file) && !sectionsOf(texts.get(file) ?? '').has(section))
        .map(({ file, section }) => `${path} links to ${file}#${section}, which is no section there.`),
    );
    expect(broken).toEqual([]);

    /** The sections of a document as links name them. */
    function sectionsOf(text: string): Set<string> {
      const titles = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
      );
      const slugs = titles.map((title) =>
        title
          .trim()
          .toLowerCase()
          .replace(/[^\p{L}\p{N}_\- ]/gu, '')
          .replaceAll(' ', '-'),
      );
      const named = [...text.matchAll(/<a id="([^"]+)"/g)].map(([, name = '']) => name);
      return new Set([
        ...named,
        ...slugs,
        ...slugs.map((slug, at) => `${slug}-${slugs.slice(0, at).filter((each) => each === slug).length}`),
      ]);
    }
  });

  it('names every decision once: no number in docs/adr is given twice', () => {
    const numbers = listFiles('docs/adr').map((path) => /(\d{4})-/.exec(path)?.[1]);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });
});
