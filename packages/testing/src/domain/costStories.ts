import { expect, it } from 'vitest';
import { objectSelection } from './objectFields.ts';
import { type OwnNoun, selectionOf } from './shape.ts';
import type { World } from './world.ts';

/** How many tables a page of a noun reads, by the noun, where that is more than is usual. */
export type DeclaredCosts = Readonly<Record<string, number>>;

/** How many tables a page of a noun may read without a word: its own, those that it leads to, and those that its policy asks. */
const usual = 16;

/**
 * What a noun may cost: planning a statement takes PostgreSQL as long as it names tables, each as often as it stands there, and a
 * policy or a `needs` that names many is written once for every place that shows the noun.
 */
export function costStories(noun: OwnNoun, declared: number | undefined, world: () => World): void {
  it('costs no more than the domain declares', async () => {
    const { graph, ask } = world();
    const beyond = noun.edges.map(({ field, kind }) =>
      kind === 'connection' ? `${field} { totalCount nodes { id } }` : `${field} { id }`,
    );
    const selection = `${selectionOf(noun.type)} ${objectSelection(noun.type)} ${beyond.join(' ')}`;
    await ask(`{ ${noun.many} { totalCount nodes { ${selection} } } }`);
    const tables = tablesOf(graph.statements.join('\n'));
    const most = declared ?? usual;
    const cure = `a page of ${noun.name} with all that it shows reads ${tables} tables, more than ${most}: let its \`policy\` and the \`needs\` of its fields name fewer relations, or declare it, in describeDomain of the domain's test: \`costs: { ${noun.name}: ${tables} }\``;
    expect(tables, cure).toBeLessThanOrEqual(most);
    const idle = `a page of ${noun.name} reads ${tables} tables, which need not be declared: take ${noun.name} out of \`costs\` in describeDomain of the domain's test`;
    if (declared !== undefined) expect(tables, idle).toBeGreaterThan(usual);
  });
}

/** How many tables a statement reads, each as often as it stands there. */
function tablesOf(statement: string): number {
  return [...statement.matchAll(/\b(?:FROM|JOIN) (?:LATERAL )?(?:"?\w+"?\.)?"?\w+"? (?:AS )?t\d+\b/g)].length;
}
