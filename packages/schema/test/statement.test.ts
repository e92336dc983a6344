import type { Database } from '@plangraph/database';
import { composeGraph, createContext, defineDomain } from '@plangraph/schema';
import { parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { StatementDraft } from '../src/reader/statement.ts';

/** Projects, and the milestones of each as a list. */
const projects = defineDomain({
  id: 'projects',
  area: null,
  types(graph) {
    const code = { description: 'Its code.' };
    graph.noun('Milestone', { description: 'A step.', fields: (t) => ({ ordinal: t.column('ordinal') }) });
    graph.noun('Project', {
      description: 'A project.',
      fields: (t) => ({
        code: t.column('code', code),
        milestones: t.many('milestones', { description: 'Its steps.', orderBy: { ordinal: 'asc' } }),
      }),
      query: { one: { name: 'project', by: ['code'] } },
    });
  },
});

/** The files of the reader that are on the way to whoever calls, from the first to the last, each as often as it is entered. */
function filesOnTheWay(stack: string): string[] {
  const files = [...stack.matchAll(/schema\/src\/reader\/(\w+)\.ts/g)].map(([, name = '']) => name).reverse();
  return files.filter((name, at) => name !== files[at - 1]);
}

describe('the writing of a statement', () => {
  it('enters each file of the reader once on the way down', async () => {
    const ways = new Set<string>();
    const note = () => ways.add(filesOnTheWay(new Error('way').stack ?? '').join(' → '));
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 200;
    const { alias, value } = StatementDraft.prototype;
    vi.spyOn(StatementDraft.prototype, 'alias').mockImplementation(function spy(this: StatementDraft) {
      note();
      return alias.call(this);
    });
    vi.spyOn(StatementDraft.prototype, 'value').mockImplementation(function spy(this: StatementDraft, ...given) {
      note();
      return value.apply(this, given);
    });
    const database = { read: async () => [null] } as unknown as Database;
    const { execute, schema } = composeGraph({ domains: [projects], database });
    const document = parse('{ project(code: "a") { code milestones { ordinal } } }');
    await execute({ schema, document, contextValue: createContext({ requestId: 'walk' }) }, () => ({ data: null }));
    vi.restoreAllMocks();
    Error.stackTraceLimit = limit;
    expect([...ways]).toEqual(['read → one', 'read → one → row → many', 'read → one → from → condition']);
    for (const way of ways) expect(new Set(way.split(' → ')).size, way).toBe(way.split(' → ').length);
  });
});
