import type { Graph } from '@plangraph/schema';
import { type Colour, colours, type Status } from '../rules/status.ts';
import type { StatusSummary } from '../rules/statusSummary.ts';

/** The types in which a target's standing is told. */
export type StatusTypes = ReturnType<typeof declareStatus>;

const meanings: Record<Colour, string> = {
  BLUE: 'Ahead of what was due.',
  GREEN: 'On track.',
  YELLOW: 'Slightly behind.',
  ORANGE: 'Behind.',
  RED: 'Far behind.',
  GREY: 'No figure, or nothing due yet.',
};

/** Declares the standing of a target and the summary of many. */
export function declareStatus(graph: Graph) {
  const { builder } = graph;
  const StatusColour = builder.enumType('StatusColour', {
    description: 'The colours in which county boards show where a promise stands.',
    values: Object.fromEntries(colours.map((colour) => [colour, { description: meanings[colour] }])) as Record<
      Colour,
      { description: string }
    >,
  });
  const Status = builder.objectRef<Status>('Status').implement({
    description: 'Where a promise stands against what was due.',
    fields: (t) => ({
      colour: t.field({
        type: StatusColour,
        description: 'The standing in one word.',
        resolve: (status) => status.colour,
      }),
      expected: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The value due at the last period due, in the indicator’s unit; null where nothing is due.',
        resolve: (status) => status.expected,
      }),
      actual: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The latest approved value, in the indicator’s unit; null where there is none.',
        resolve: (status) => status.actual,
      }),
      pace: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The actual value as a share of the expected one, 1 being on time; null where either is missing.',
        resolve: (status) => status.pace,
      }),
    }),
  });
  const counts: Record<keyof StatusSummary, string> = {
    total: 'How many targets there are.',
    blue: 'How many are ahead.',
    green: 'How many are on track.',
    yellow: 'How many are slightly behind.',
    orange: 'How many are behind.',
    red: 'How many are far behind.',
    grey: 'How many have no figure, or nothing due yet.',
  };
  const Summary = builder.objectRef<StatusSummary>('StatusSummary').implement({
    description: 'How many targets stand in each colour.',
    fields: (t) =>
      Object.fromEntries(
        Object.entries(counts).map(([name, description]) => [
          name,
          t.int({ description, resolve: (summary) => summary[name as keyof StatusSummary] }),
        ]),
      ),
  });
  return { Status, StatusSummary: Summary, StatusColour };
}
