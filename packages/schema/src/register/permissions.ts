import type { Database } from '@plangraph/database';
import { type ModelName, quote } from '@plangraph/rows';
import type { ObjectRef } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import { type Viewer, type ViewerScope, viewerInPerson } from '../context.ts';
import type { Deed } from '../contract/authority.ts';
import type { Problem } from '../contract/problem.ts';
import type { Register } from '../contract/register.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { valueErrors } from '../errors/values.ts';
import { decodeGlobalId } from '../globalId.ts';
import { declareMutationError } from '../mutation/mutationError.ts';
import { ProblemList } from '../mutation/problemList.ts';
import { refuseViewer } from '../mutation/refusals.ts';
import type { Assembly } from '../types/assembly.ts';
import { registerNames } from './names.ts';
import { seesRecord } from './record.ts';
import { readWhoseOfStored, touchedOf } from './whose.ts';

/** Whether somebody may use a verb, and if not, what is missing and who can help. */
interface Permission {
  readonly verb: string;
  readonly refusal: Problem | null;
}

/** A record about which is asked. */
interface AskedRecord {
  readonly register: Register | undefined;
  readonly noun: string;
  readonly id: number;
  readonly text: string;
}

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
          description: `Names of mutations, ${most} at most; left out, those of the record's register, or all. Errors: INVALID_VALUE.`,
        }),
        record: t.arg.id({
          description:
            'Global id of the record of a register that is to be changed, moved, retired, restored or handed over. Errors: INVALID_ID.',
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
          permissionsOf(assembly, transaction, { viewer, names, about }),
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
  if (!about?.register) return [...mutations.keys()];
  return [...deedsOf(about.register).keys()].filter((name) => mutations.has(name));
}

/** What each verb of a register does to a record that is there. */
function deedsOf({ noun }: Register): ReadonlyMap<string, Deed> {
  const { change, move, retire, restore, handOver } = registerNames(noun);
  return new Map<string, Deed>([
    [change, 'CHANGE'],
    [move, 'CHANGE'],
    [retire, 'CHANGE'],
    [restore, 'ADMINISTER'],
    [handOver, 'HAND_OVER'],
  ]);
}

interface Question {
  readonly viewer: Viewer;
  readonly names: readonly string[];
  readonly about: AskedRecord | null;
}

async function permissionsOf(
  { declared, readable }: Assembly,
  transaction: MutationTransaction,
  { viewer, names, about }: Question,
): Promise<Permission[]> {
  const { authority } = declared.authority ?? {};
  if (!authority) return [];
  const actor = await authority.identify(transaction, viewer);
  const nobody = 'code' in actor ? actor : null;
  const deeds = about?.register ? deedsOf(about.register) : new Map<string, Deed>();
  const wanted = [...new Set(names.flatMap((name) => deeds.get(name) ?? []))];
  const refused = new Map<Deed, Problem | null>();
  if (about?.register && wanted.length && !('code' in actor)) {
    const { register, id, text } = about;
    const policy = readable.nouns.get(register.noun)?.definition.policy;
    if (await seesRecord(transaction, register, id, viewer, policy)) {
      const [whose] = await readWhoseOfStored(transaction, register, [id]);
      const touched = whose ? wanted.map((deed) => touchedOf(register, whose, { deed, path: [], id })) : [];
      const answers = await authority.refuse(transaction, actor, touched);
      for (const [at, deed] of wanted.entries()) refused.set(deed, answers[at] ?? null);
    } else {
      const problems = new ProblemList();
      problems.expect(null, { noun: about.noun as ModelName, path: ['record'], key: text });
      for (const deed of wanted) refused.set(deed, problems.list[0] ?? null);
    }
  }
  return names.map((verb) => {
    const mutation = declared.mutations.get(verb);
    const deed = deeds.get(verb);
    const stranger = mutation ? refuseViewer(mutation, viewer) : null;
    return { verb, refusal: stranger ?? nobody ?? (deed ? (refused.get(deed) ?? null) : null) };
  });
}
