import { describe, expect, it } from 'vitest';
import { floorOf, isProduct, readHouse } from './house.ts';
import { messageBreaches } from './messageLaw.ts';

// What only tests see answers nobody; the pages are made of texts, and say what is wrong in the words of the graph.
const product = readHouse()
  .filter((each) => floorOf(each) !== undefined && each.folder !== 'services/cockpit')
  .flatMap((each) => each.files)
  .filter(isProduct);

describe('what packages say when something is wrong', () => {
  it('stands in their tables of errors, and nowhere else in Chinese', () => {
    expect(messageBreaches(product)).toEqual([]);
  });
});

describe('the law of messages', () => {
  const breachesOf = (path: string, text: string) => messageBreaches([{ path, text }]);
  const raised = `export const problem = { en: 'The figure has no value.', zh: '缺少数值。' };`;

  it.each(['packages/industry/src/rules/parkRow.ts', 'services/gateway/src/http/server.ts'])(
    'finds a text in %s, and says where it belongs',
    (path) => {
      const [breach, ...more] = breachesOf(path, `// 注释\n${raised}`);
      const table = `${path.split('/').slice(0, 2).join('/')}/src/errors.ts`;
      expect(breach).toContain(`${path}:2 says “缺少数值。”`);
      expect(breach).toContain(`move it to ${table}`);
      expect(more).toEqual([]);
    },
  );

  it('finds a text with values in it', () => {
    const text = ['const say = (n: number) => `共 $', '{n} 项`;'].join('');
    expect(breachesOf('packages/plan/src/reporting/falls.ts', text)).toHaveLength(2);
  });

  it.each([
    ['a table', 'packages/industry/src/errors.ts', raised],
    ['one of several tables', 'packages/plan/src/errors/figures.ts', raised],
    ['words', 'packages/plan/src/enums.ts', raised],
    ['a demonstration', 'packages/industry/src/demo/firms.ts', raised],
    ['a description', 'packages/industry/src/objects/park.ts', 'field({ description: `Stars (星级).` });'],
    ['a comment', 'packages/industry/src/rules/parkRow.ts', '/** 星级 */ export const most = 5;'],
  ])('lets %s be', (_, path, text) => {
    expect(breachesOf(path, text)).toEqual([]);
  });
});
