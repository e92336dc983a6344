import { bilingualText, encodeGlobalId, type Graph } from '@plangraph/schema';
import { type Format, formatOf } from '../rules/format.ts';
import { type RollUp, rollUpOf } from '../rules/rollUp.ts';
import { stated } from '../rules/stated.ts';
import { expectYear } from '../status/expected.ts';
import { formatNeeds } from '../status/formatNeeds.ts';
import { planNeeds, targetNeeds } from '../status/needs.ts';
import { type Status, statusOf } from '../status/statusOf.ts';
import type { StatusTypes } from './status.ts';

/** One place's promise, side by side with those of others. */
interface PartRow {
  readonly targetId: number;
  readonly value: string | null;
  readonly plan: string;
  readonly synthetic: boolean;
  readonly place: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  readonly status: Status;
}

interface RollUpRow extends RollUp {
  readonly format: Format | null;
  readonly parts: readonly PartRow[];
}

const rolledNeeds = {
  ...targetNeeds.indicator,
  ...formatNeeds,
  unit: { ...targetNeeds.indicator.unit, ...formatNeeds.unit },
  aggregation: true,
} as const;

const needs = {
  children: {
    select: {
      code: true,
      nameZh: true,
      nameEn: true,
      plans: {
        select: {
          ...planNeeds,
          code: true,
          targets: {
            select: { ...targetNeeds, synthetic: true, indicator: rolledNeeds },
            where: (_standpoint: unknown, args: Readonly<Record<string, unknown>>) => ({
              code: { eq: String(args.indicator) },
              ...stated,
            }),
          },
        },
        where: (_standpoint: unknown, args: Readonly<Record<string, unknown>>) => ({
          year: { eq: Number(args.year) },
          lastYear: { isNull: true },
        }),
        orderBy: { code: 'asc' },
      },
    },
    orderBy: { code: 'asc' },
  },
} as const;

/** Declares what the places beneath a place promise and have reached of one indicator, side by side and together. */
export function declareRollUp(graph: Graph, { Status }: StatusTypes): void {
  const { builder } = graph;
  const Part = builder.objectRef<PartRow>('RollUpPart').implement({
    description: 'What one place promises of an indicator, and where it stands.',
    fields: (t) => ({
      id: t.id({
        description: 'Global id of the target; `node` reads the target by it.',
        resolve: ({ targetId }) => encodeGlobalId('Target', targetId),
      }),
      plan: t.exposeString('plan', { description: 'Code of the plan that makes the promise.' }),
      synthetic: t.exposeBoolean('synthetic', {
        description: 'Whether the promise was made up for a demonstration.',
      }),
      place: t.string({ description: 'Code of the place.', resolve: ({ place }) => place.code }),
      placeName: bilingualText(t, 'The name of the place, in Chinese or English.', ({ place }) => ({
        zh: place.nameZh,
        en: place.nameEn,
      })),
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The promised value, in the indicator’s unit; null where the source is illegible.',
        resolve: ({ value }) => value,
      }),
      status: t.field({ type: Status, description: 'Where the promise stands.', resolve: ({ status }) => status }),
    }),
  });
  const sums = {
    promised:
      'Sum of the promised values that are known; null where the indicator’s figures do not add up over places.',
    expected: 'Sum of what was expected of the places that have reported, at their last periods due; null likewise.',
    actual: 'Sum of what those places have reached; null likewise.',
    pace: '`actual` as a share of `expected`, rounded to 6 places; null where either is missing or nothing is expected.',
  } as const;
  const Roll = builder.objectRef<RollUpRow>('RollUp').implement({
    description:
      'What the places one level beneath promise of an indicator for a year: side by side, and summed where the indicator’s aggregation allows it.',
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'How many of the places promise a value.' }),
      reported: t.exposeInt('reported', { description: 'How many of them have a figure that was due.' }),
      ...Object.fromEntries(
        Object.entries(sums).map(([name, description]) => [
          name,
          t.field({ type: 'Decimal', nullable: true, description, resolve: (row) => row[name as keyof typeof sums] }),
        ]),
      ),
      format: t.field({
        type: graph.figureFormat(),
        nullable: true,
        description: 'How all of its figures are shown; null where no place promises anything.',
        resolve: ({ format }) => format,
      }),
      parts: t.field({
        type: [Part],
        description: 'The promises side by side, in the order of the places’ codes.',
        resolve: ({ parts }) => [...parts],
      }),
    }),
  });
  graph.extend('Place', (t) => ({
    rollUp: t.derived({
      description:
        'The promises of the places one level beneath, such as a city’s counties, of one indicator. Counts nobody where none of them promises it. Null, with an error: NOT_FOUND for an indicator that is not there, INVALID_VALUE for a year that is none.',
      type: Roll,
      nullable: true,
      names: { indicator: { noun: 'Indicator', by: 'code' } },
      args: builder.args((arg) => ({
        indicator: arg.string({ required: true, description: 'Code of the indicator, such as `jobs.new`.' }),
        year: arg.int({ required: true, description: 'The year of the plans, such as 2023.' }),
      })),
      needs,
      resolve: ({ children }, { year }, context) => {
        expectYear(year);
        const parts = children.flatMap(({ plans, ...place }) =>
          plans.flatMap((plan) =>
            plan.targets.map((target) => ({
              targetId: target.id,
              value: target.value,
              synthetic: target.synthetic,
              plan: plan.code,
              place,
              status: statusOf(target, plan, context),
              aggregation: target.indicator.aggregation,
              format: formatOf(target.indicator, target.value),
            })),
          ),
        );
        const aggregation = parts[0]?.aggregation ?? 'NONE';
        return {
          ...rollUpOf(
            aggregation,
            parts.map(({ value, status }) => ({ value, standing: status.standing })),
          ),
          format: parts[0]?.format ?? null,
          parts,
        };
      },
    }),
  }));
}
