import { factsOf, type ModelName } from '@plangraph/rows';
import type { Viewer } from '../context.ts';
import type { Authority, Deed } from '../contract/authority.ts';
import type { Judge, Run } from '../contract/mutation.ts';
import type { Problem } from '../contract/problem.ts';
import type { Register } from '../contract/register.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { ProblemList } from '../mutation/problemList.ts';
import { refuseViewer } from '../mutation/refusals.ts';
import { sqlName } from '../reader/statement.ts';
import type { Assembly } from '../types/assembly.ts';
import { registerNames } from './names.ts';
import { seesRecord } from './record.ts';
import { isPlaced, readWhoseOfNew, readWhoseOfStored, touchedOf } from './whose.ts';

/** Whether somebody may use a verb, and if not, what is missing and who can help. */
export interface Permission {
  readonly verb: string;
  readonly refusal: Problem | null;
}

/** A record about which is asked. */
export interface AskedRecord {
  readonly register: Register | undefined;
  readonly noun: string;
  readonly id: number;
  readonly text: string;
}

/** What each verb of a register does to a record that is there. */
export function deedsOf({ noun }: Register): ReadonlyMap<string, Deed> {
  const { change, move, retire, restore, handOver } = registerNames(noun);
  return new Map<string, Deed>([
    [change, 'CHANGE'],
    [move, 'CHANGE'],
    [retire, 'CHANGE'],
    [restore, 'ADMINISTER'],
    [handOver, 'HAND_OVER'],
  ]);
}

/** Who asks about which verbs, and about which record. */
interface Question {
  readonly registers: ReadonlyMap<string, Register>;
  readonly viewer: Viewer;
  readonly names: readonly string[];
  readonly about: AskedRecord | null;
}

/** What the rule says of each verb. */
export async function permissionsOf(
  { declared, readable }: Assembly,
  transaction: MutationTransaction,
  { registers, viewer, names, about }: Question,
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
  const creating = new Map([...registers].map(([noun, register]) => [registerNames(noun).create, register]));
  const permissions: Permission[] = [];
  for (const verb of names) {
    const mutation = declared.mutations.get(verb);
    const deed = deeds.get(verb);
    const stranger = mutation ? refuseViewer(mutation, viewer) : null;
    const never = stranger ?? nobody ?? (deed ? (refused.get(deed) ?? null) : null);
    const judge = about && mutation?.judges?.[about.noun];
    const register = about && creating.get(verb);
    if (never !== null || 'code' in actor) permissions.push({ verb, refusal: never });
    else if (judge) permissions.push({ verb, refusal: await refusalOf(judge, { transaction, actor }, about) });
    else
      permissions.push({
        verb,
        refusal: register ? await refusalWithin(authority, { transaction, actor }, register, about) : null,
      });
  }
  return permissions;
}

/** What the rule says of a record by which a verb is judged; null where it lets who asks. */
async function refusalOf(
  judge: Judge,
  acting: Pick<Run<never>, 'transaction' | 'actor'>,
  { noun, id, text }: AskedRecord,
): Promise<Problem | null> {
  const problems = new ProblemList();
  const { table } = factsOf(noun);
  const row = await acting.transaction.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM ${sqlName(table)} WHERE "id" = $1::int4`,
    id,
  );
  if (row.length) await judge({ ...acting, problems }, id);
  else problems.expect(null, { noun: noun as ModelName, path: [], key: text });
  const [first] = problems.list;
  return first ? { ...first, path: ['record'] } : null;
}

/** Why no record of a register is made in a place, or as part of another record; null where it may be, or where the register does not lie there. */
async function refusalWithin(
  authority: Authority,
  { transaction, actor }: Pick<Run<never>, 'transaction' | 'actor'>,
  register: Register,
  { noun, id }: AskedRecord,
): Promise<Problem | null> {
  const { place, ownersOfWhole } = register.belongs;
  const { relations } = factsOf(register.noun);
  const steps = [...(place ? [place] : []), ...(ownersOfWhole ?? [])].map((path) => path.split('.')[0] ?? '');
  const columns = steps.filter((step) => relations[step]?.model === noun).map((step) => relations[step]?.from[0] ?? '');
  const record = Object.fromEntries(columns.map((column) => [column, id]));
  if (!columns.length || !isPlaced(register, record)) return null;
  const [whose] = await readWhoseOfNew(transaction, register, [record]);
  if (!whose) return null;
  const touched = touchedOf(register, whose, { deed: 'CREATE', path: ['record'], id: null });
  const [refusal = null] = await authority.refuse(transaction, actor, [touched]);
  return refusal;
}
