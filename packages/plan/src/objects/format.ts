import type { Graph } from '@plangraph/schema';
import { formatOf, percentFormat, stageFormat } from '../rules/format.ts';
import { formatNeeds } from '../status/formatNeeds.ts';

/** Adds to whatever has figures how these are shown. */
export function declareFormat(graph: Graph): void {
  const type = graph.figureFormat();
  const indicator = formatNeeds;
  const ofTarget = { value: true, indicator } as const;
  graph.extend('Indicator', (t) => ({
    format: t.derived({
      description: 'How its figures are shown, in every plan and of every place.',
      type,
      needs: indicator,
      resolve: (row) => formatOf(row),
    }),
  }));
  graph.extend('Target', (t) => ({
    format: t.derived({
      description:
        'How its figures are shown: what is promised, expected and reported; with no fewer decimals than the promised value has.',
      type,
      needs: ofTarget,
      resolve: (row) => formatOf(row.indicator, row.value),
    }),
  }));
  for (const noun of ['Observation', 'Adjustment', 'Waypoint'] as const) {
    graph.extend(noun, (t) => ({
      format: t.derived({
        description: 'How its figures are shown: as those of its target.',
        type,
        needs: { target: ofTarget },
        resolve: ({ target }) => formatOf(target.indicator, target.value),
      }),
    }));
  }
  graph.extend('Reference', (t) => ({
    format: t.derived({
      description: 'How its figure is shown: as those of its indicator, with no fewer decimals than it has.',
      type,
      needs: { value: true, indicator },
      resolve: (row) => formatOf(row.indicator, row.value),
    }),
  }));
  graph.extend('Measure', (t) => ({
    format: t.derived({
      description: 'How the figures of its status are shown: as percents.',
      type,
      needs: {},
      resolve: () => percentFormat,
    }),
  }));
  graph.extend('ProgressReport', (t) => ({
    format: t.derived({
      description: 'How its percent is shown.',
      type,
      needs: {},
      resolve: () => percentFormat,
    }),
  }));
  graph.extend('Designation', (t) => ({
    format: t.derived({
      description: 'How the figures of its status are shown: as stages that are counted.',
      type,
      needs: {},
      resolve: () => stageFormat,
    }),
  }));
}
