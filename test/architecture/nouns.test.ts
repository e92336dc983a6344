import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { models } from '@plangraph/database';
import { termIn } from '@plangraph/messages';
import { nounName } from '@plangraph/rows';
import { buildASTSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { root } from './house.ts';

const graph = buildASTSchema(parse(readFileSync(join(root, 'schema.graphql'), 'utf8')), { assumeValid: true });
const nouns = Object.values(graph.getTypeMap())
  .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
  .map(({ name }) => name);

describe('a noun', () => {
  it('says in the data model what it is called in Chinese, so that messages need not say its type', () => {
    expect(nouns.length).toBeGreaterThan(80);
    const nameless = nouns.filter((noun) => nounName(noun).zh === noun);
    expect(
      nameless.map((noun) => `${noun}: write its Chinese name in brackets where the data model says what it is.`),
    ).toEqual([]);
  });

  it('is called as no other is', () => {
    const names = nouns.map((noun) => nounName(noun).zh);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('without a name, or of no data model, is called by its type in both languages', () => {
    expect(Object.keys(models)).not.toContain('Nowhere');
    expect(nounName('Nowhere')).toEqual({ noun: 'Nowhere', en: 'Nowhere', zh: 'Nowhere' });
  });

  test.each([
    ['A place that a plan belongs to (地区): a province.', '地区'],
    ['A title to win（创建荣誉），such as a city.', '创建荣誉'],
    ['The first of several (目标, 指标) counts.', '目标'],
    ['A thing (such as a bridge) that has a name later (项目).', '项目'],
    ['A thing without one (yet).', undefined],
    [null, undefined],
  ])('of %j is called %s', (documentation, term) => {
    expect(termIn(documentation)).toBe(term);
  });
});
