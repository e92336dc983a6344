import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

/** The measures of the chart, in its own units. */
export const chart = { width: 760, height: 320, left: 62, right: 18, top: 16, bottom: 34 };

/** A figure as the chart draws it. */
interface Figure {
  readonly id: string;
  readonly period: string;
  readonly value: string | null;
  readonly state: string;
  readonly supersededAt: string | null;
  readonly status: { readonly colour: string } | null;
}

/** What a chart is drawn of: a target with its path and its figures. */
export interface Charted {
  readonly value: string | null;
  readonly upperValue: string | null;
  readonly indicator: { readonly name: string; readonly kind: string; readonly unit: { readonly symbol: string } };
  readonly status: { readonly colour: string };
  readonly trajectory: readonly { readonly period: string; readonly expected: string | null }[];
  readonly observations: { readonly nodes: readonly Figure[] };
}

/** What the chart draws: places of periods and values, the expected path, and the figures that count. */
export function chartOf(target: Charted) {
  const periods = target.trajectory.map(({ period }) => period);
  const figures = target.observations.nodes.filter(
    (each): each is Figure & { value: string } =>
      each.value !== null && each.supersededAt === null && each.state === 'APPROVED',
  );
  const shown = figures.filter(({ period }) => periods.includes(period));
  const expected = target.trajectory.flatMap(({ period, expected: value }) =>
    value === null ? [] : [{ period, value }],
  );
  const goals = [target.value, target.upperValue].flatMap((value) => (value === null ? [] : [Number(value)]));
  const values = [...expected.map(({ value }) => Number(value)), ...shown.map(({ value }) => Number(value)), ...goals];
  if (!periods.length || !values.length) return null;
  const fromZero = target.indicator.kind === 'COUNT' || target.indicator.kind === 'AMOUNT';
  const [least, most] = [Math.min(...values, ...(fromZero ? [0] : [])), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const x = scalePoint(periods, [chart.left, chart.width - chart.right]).padding(0.5);
  const y = scaleLinear([fromZero ? 0 : least - room, most + room], [chart.height - chart.bottom, chart.top]).nice(5);
  const place = (point: { period: string; value: string }): [number, number] => [
    x(point.period) ?? 0,
    y(Number(point.value)),
  ];
  const path = line<{ period: string; value: string }>(
    (point) => place(point)[0],
    (point) => place(point)[1],
  );
  const last = shown.at(-1)?.period;
  return {
    periods,
    x,
    y,
    place,
    goals,
    figures: shown,
    expectedPath: path(expected) ?? '',
    figurePath: path(shown) ?? '',
    /** Where nothing is known yet: from the last figure to the end of the year. */
    openFrom: last && last !== periods.at(-1) ? (x(last) ?? null) : null,
  };
}
