import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measureDatabase } from '../src/metrics/measuredDatabase.ts';
import { createMetrics } from '../src/metrics/metrics.ts';
import { smallGraph } from './world.ts';

const folder = join(import.meta.dirname, '../../../docs/observability');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
  readonly templating: { readonly list: readonly { readonly query: string }[] };
}
interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly annotations: { readonly cure: string };
    }[];
  }[];
}
const dashboard = JSON.parse(read('grafana.json')) as Dashboard;
const rules = (parse(read('alerts.yaml')) as Rules).groups.flatMap((group) => group.rules);

/** Every metric that a gateway serves, with the parts of its histograms. */
async function served(): Promise<Set<string>> {
  const metrics = createMetrics();
  const query = async () => ({ rows: [] });
  const pool = { totalCount: 1, idleCount: 1, waitingCount: 0, query } as object as Database['pool'];
  const database = measureDatabase({
    pool,
    readsShared: () => 0,
    readsWaiting: () => 0,
    replicas: () => [],
  } as object as Database);
  metrics.watch({ graph: smallGraph(), cache: { size: () => ({ entries: 0, bytes: 0 }) }, database });
  const types = [...(await metrics.text()).matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set([
    // Prometheus' own.
    'up',
    ...types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    ),
  ]);
}

/** The metrics that an expression reads: words before a selector or a range, and no functions. */
function metricsIn(expression: string): string[] {
  const bare = expression.replace(/\{[^}]*\}/g, '{}').replace(/\b(?:by|on|without)\s*\([^)]*\)/g, '');
  return [...bare.matchAll(/\b[a-z][a-z0-9_]*\b(?!\s*\()/g)]
    .map(([word]) => word)
    .filter((word) => word.includes('_') || word === 'up');
}

describe('the dashboard and the alerts', () => {
  const expressions = [
    ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
    ...rules.map(({ alert, expr }) => [alert, expr] as const),
    ...dashboard.templating.list.filter(({ query }) => query.includes('(')).map(({ query }) => ['job', query] as const),
  ];

  it.each(expressions)('%s reads metrics that are there: %s', async (_, expression) => {
    const there = await served();
    const named = metricsIn(expression).filter((word) => word !== 'label_values');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !there.has(name))).toEqual([]);
  });

  it('each alert says in both languages what to do', () => {
    expect(rules.length).toBeGreaterThan(5);
    for (const { alert, annotations } of rules) {
      expect(annotations.cure, alert).toMatch(/[a-z]{3}/);
      expect(annotations.cure, alert).toMatch(/\p{Script=Han}/u);
    }
  });
});
