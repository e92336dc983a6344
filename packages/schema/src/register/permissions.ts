import type { Database } from '@plangraph/database';
import { quote } from '@plangraph/rows';
import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { type ViewerScope, viewerInPerson } from '../context.ts';
import type { Register } from '../contract/register.ts';
import { valueErrors } from '../errors/values.ts';
import { decodeGlobalId } from '../globalId.ts';
import { declareMutationError } from '../mutation/mutationError.ts';
import type { Assembly } from '../types/assembly.ts';
import { type AskedRecord, deedsOf, type Permission, permissionsOf } from './permitted.ts';

/** How many verbs can be asked about at once. */
const most = 100;

/** Declares `viewer { can }`: what the viewer may do, by the rule that every verb asks, without doing it. */
export function declarePermissions(
  assembly: Assembly,
  database: Database | null,
  registers: ReadonlyMap<string, Register>,
): void {
  const { builder, declared, readable } = assembly;
  const isKnown = [...readable.nouns.values()].some(({ definition }) => definition.query?.viewer);
  if (!declared.authority || !declared.mutations.size || !isKnown) return;
  const error = declareMutationError(assembly);
  const permission: ObjectRef<Types, Permission> = builder.objectRef<Permission>('Permission');
  builder.objectType(permission, {
    description: 'Whether the viewer may use a verb.',
    fields: (t) => ({
      verb: t.exposeString('verb', { description: 'The mutation.' }),
      may: t.boolean({
        description: 'Whether the rule lets the viewer; the input may still be wrong.',
        resolve: ({ refusal }) => refusal === null,
      }),
      refusal: t.field({
        type: error,
        nullable: true,
        description: 'What is missing, and who can help; null where nothing is.',
        resolve: ({ refusal }) => refusal,
      }),
    }),
  });
  const viewerType = assembly.once('Viewer', () => builder.objectRef<ViewerScope>('Viewer'));
  builder.objectField(viewerType, 'can', (t) =>
    t.field({
      type: [permission],
      description:
        'What the viewer may do, by the rule that every verb asks; nothing is done. Without a record, whether he may use a verb at all, by his roles and his organisation.',
      args: {
        verbs: t.arg.stringList({
          description: `Names of mutations, ${most} at most; left out, those that can be asked about the record, or all. Errors: INVALID_VALUE.`,
        }),
        record: t.arg.id({
          description:
            'Global id of the record that is to be touched: of a register, or what a verb decides on, reports on or administers, such as a submission, a target or a plan; of a verb that makes a record, the place in which it is to lie, or the record of which it is to be part. Of verbs that touch no such record their roles alone are judged. Errors: INVALID_ID.',
        }),
      },
      resolve: async (_viewer, { verbs, record }, context) => {
        const viewer = viewerInPerson(context);
        if (!viewer || !database) return [];
        const about = record === null || record === undefined ? null : readRecord(String(record), registers);
        const names = verbs ?? verbsOf(about, declared.mutations);
        const unknown = names.find((name) => !declared.mutations.has(name));
        if (unknown !== undefined) throw valueErrors.INVALID_VALUE.verb({ verb: quote(unknown) });
        if (verbs && verbs.length > most) throw valueErrors.INVALID_VALUE.verbs({ maximum: most });
        return database.prisma.$transaction((transaction) =>
          permissionsOf(assembly, transaction, { registers, viewer, names, about }),
        );
      },
    }),
  );
}

function readRecord(text: string, registers: ReadonlyMap<string, Register>): AskedRecord {
  const { noun, id } = decodeGlobalId(text);
  return { noun, id, text, register: registers.get(noun) };
}

function verbsOf(about: AskedRecord | null, mutations: Assembly['declared']['mutations']): readonly string[] {
  if (!about) return [...mutations.keys()];
  const ofRegister = about.register ? [...deedsOf(about.register).keys()].filter((name) => mutations.has(name)) : [];
  const judging = [...mutations.values()].filter(({ judges }) => judges?.[about.noun]).map(({ name }) => name);
  return [...ofRegister, ...judging];
}
