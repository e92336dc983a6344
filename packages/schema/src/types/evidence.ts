import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { looseField } from '../builder/loose.ts';
import type { CountedEvidence } from '../evidence/answer.ts';
import type { ConnectionRows } from '../reader/connectionParts.ts';
import type { Assembly } from './assembly.ts';
import { edgeType, pageFields } from './pages.ts';
import { type NamedField, responseName } from './responseName.ts';

/** The type of evidence, made on first use. */
export function evidenceType(assembly: Assembly): ObjectRef<Types, CountedEvidence> {
  return assembly.once(
    'Evidence',
    () => assembly.builder.objectRef<CountedEvidence>('Evidence') as ObjectRef<Types, CountedEvidence>,
    (ref) => declareEvidence(assembly, ref),
  );
}

function declareEvidence(assembly: Assembly, ref: ObjectRef<Types, CountedEvidence>): void {
  const members = declareMembers(assembly);
  assembly.builder.objectType(ref, {
    description:
      'What a domain counts from its own records, beside a reported figure. A difference is data worth showing, not an error.',
    fields: (t) => ({
      value: t.field({
        type: 'Decimal',
        nullable: true,
        description:
          'The counted value, in the indicator’s unit; null for a share or a quotient of nothing, and for a growth where a month of the two years has no record.',
        resolve: (evidence) => evidence.value,
      }),
      reported: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The approved figure that it stands beside, over the year to date; null while none is reported.',
        resolve: (evidence) => evidence.reported,
      }),
      difference: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'How much more was reported than counted; less than zero where more was counted.',
        resolve: (evidence) => evidence.difference,
      }),
      period: t.string({
        nullable: true,
        description: 'The period of the reported figure, such as `2023-06`; null while none is reported.',
        resolve: (evidence) => evidence.period,
      }),
      countedUntil: t.field({
        type: 'Date',
        description: 'The day up to which was counted: the last one of `period`, or today while none is reported.',
        resolve: (evidence) => evidence.countedUntil,
      }),
      members: looseField(t, {
        type: members,
        description:
          'The records that were counted, in the order in which they were entered: of a quotient the upper ones, of a growth this year’s.',
        args: {
          first: t.arg.int({ description: 'How many to take from the start; 20 when left out, 200 at most.' }),
          after: t.arg.string({ description: 'Take records after this cursor; goes with `first`.' }),
          last: t.arg.int({ description: 'How many to take from the end; 200 at most.' }),
          before: t.arg.string({ description: 'Take records before this cursor; goes with `last`.' }),
        },
        resolve: (evidence: CountedEvidence, _args: unknown, _context: unknown, info: NamedField) =>
          evidence.members[responseName(info)],
      }),
    }),
  });
}

function declareMembers(assembly: Assembly) {
  const { builder } = assembly;
  const records = { type: builder.nodeInterfaceRef(), called: 'record' } as const;
  const edge = edgeType(assembly, 'NodeEdge', 'A record that was counted, with its place in the list.', records);
  return builder.objectRef<ConnectionRows>('NodeConnection').implement({
    description: 'A page of the records that were counted.',
    fields: (t) => ({
      ...pageFields(assembly, t, edge, records),
      totalCount: t.int({
        description: 'How many records were counted, all pages together.',
        resolve: (connection) => connection.totalCount ?? 0,
      }),
    }),
  });
}
