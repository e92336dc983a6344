import type { Language } from '@plangraph/schema';
import { components, structureName } from './headings.ts';
import { metaOf, named, urnOf } from './sdmxNames.ts';
import type { Coded, Statistic } from './series.ts';

const dimensions = ['FREQ', 'REF_AREA', 'INDICATOR'] as const;

/** Figures as an SDMX-JSON data message, by series: what is said of all figures of a series is said once. */
export function sdmxData(statistics: readonly Statistic[], language: Language, moment: Date) {
  // A dimension has at least one value, by the schemas: of no figures there is nothing to tell.
  if (!statistics.length) return { meta: metaOf('FIGURES', moment), data: { dataSets: [], structures: [] } };
  const codes = dimensions.map((name) => new Codes(statistics.map((each) => each[name])));
  const periods = [...new Map(statistics.map(({ TIME_PERIOD }) => [TIME_PERIOD.value, TIME_PERIOD])).values()].sort(
    (one, other) => (one.end === other.end ? (one.start < other.start ? 1 : -1) : one.end < other.end ? -1 : 1),
  );
  const [units, statuses] = [
    new Codes(statistics.map(({ UNIT_MEASURE }) => UNIT_MEASURE)),
    new Codes(statistics.map(({ OBS_STATUS }) => OBS_STATUS)),
  ];
  // The first place is that of no comment: readers take it where none is named.
  const comments = [null, ...new Set(statistics.flatMap(({ COMMENT_OBS }) => COMMENT_OBS ?? []))];
  const series: Record<string, { attributes: number[]; observations: Record<string, (string | number | null)[]> }> = {};
  for (const statistic of statistics) {
    const key = dimensions.map((name, at) => codes[at]?.at(statistic[name])).join(':');
    const own = series[key] ?? { attributes: [units.at(statistic.UNIT_MEASURE)], observations: {} };
    series[key] = own;
    const at = periods.findIndex(({ value }) => value === statistic.TIME_PERIOD.value);
    const status = statuses.at(statistic.OBS_STATUS);
    const comment = comments.indexOf(statistic.COMMENT_OBS);
    own.observations[String(at)] = [figure(statistic.OBS_VALUE), status, ...(comment > 0 ? [comment] : [])];
  }
  const component = (id: keyof typeof components) => ({ id, ...named(components[id], language) });
  const listed = (list: readonly Coded[]) => ({
    values: list.map((code) => ({ id: code.id, ...named(code, language) })),
  });
  const links = [{ rel: 'dataflow', urn: urnOf('datastructure.Dataflow', 'FIGURES') }];
  return {
    meta: metaOf('FIGURES', moment),
    data: {
      dataSets: [{ structure: 0, links, action: 'Information', series }],
      structures: [
        {
          ...named(structureName, language),
          links,
          dataSets: [0],
          // What there is none of is said too: readers look for it.
          dimensions: {
            dataSet: [],
            series: dimensions.map((id, at) => ({
              ...component(id),
              keyPosition: at,
              ...listed(codes[at]?.list ?? []),
            })),
            observation: [
              {
                ...component('TIME_PERIOD'),
                keyPosition: dimensions.length,
                roles: ['TIME_PERIOD'],
                values: periods.map((period) => ({ ...period, name: period.value })),
              },
            ],
          },
          measures: { observation: [{ ...component('OBS_VALUE'), format: { dataType: 'Decimal' } }] },
          attributes: {
            dataSet: [],
            series: [
              {
                ...component('UNIT_MEASURE'),
                relationship: { dimensions: ['INDICATOR'] },
                ...listed(units.list),
              },
            ],
            observation: [
              { ...component('OBS_STATUS'), relationship: { observation: {} }, ...listed(statuses.list) },
              {
                ...component('COMMENT_OBS'),
                relationship: { observation: {} },
                format: { dataType: 'String' },
                values: comments.map((value) => value && { value }),
              },
            ],
          },
        },
      ],
    },
  };
}

/** A figure as JSON keeps it exactly: a number of up to fifteen digits, else a text. */
function figure(value: string | null): number | string | null {
  if (value === null) return null;
  return value.replace(/[-.]/g, '').length <= 15 ? Number(value) : value;
}

/** Codes that stand in a message, each at its place. */
class Codes {
  readonly list: readonly Coded[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(all: readonly Coded[]) {
    this.list = [...new Map(all.map((code) => [code.id, code])).values()].sort((one, other) =>
      one.id < other.id ? -1 : 1,
    );
    this.#places = new Map(this.list.map(({ id }, at) => [id, at]));
  }

  at({ id }: Coded): number {
    return this.#places.get(id) ?? 0;
  }
}
