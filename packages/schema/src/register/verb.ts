import { nounName } from '@plangraph/rows';
import type { Builder } from '../builder/builder.ts';
import type { TypeOf } from '../builder/loose.ts';
import type { Authority, Deed, Touched } from '../contract/authority.ts';
import type { Calendar } from '../contract/domain.ts';
import type { InputFields, Mutation, Run } from '../contract/mutation.ts';
import type { Register } from '../contract/register.ts';
import { registerErrors } from '../errors/register.ts';
import type { AnyNounDefinition } from '../noun/definition.ts';
import { readNamed } from './named.ts';
import { type RegisterNames, registerNames } from './names.ts';
import { type LockedRecord, lockRecord } from './record.ts';
import { readWhose, readWhoseAfter, touchedOf, type WhoseWhole } from './whose.ts';

/** What the verbs of one register are made of. */
export interface VerbParts {
  readonly register: Register;
  /** Whom every verb asks whether the record is the viewer's to touch. */
  readonly authority: Authority;
  readonly names: RegisterNames;
  /** Who may see which records, as the owner of the noun says it, retired or not. */
  readonly policy: AnyNounDefinition['policy'];
  /** The enum of stages, and the input types of rows and their keys. */
  readonly types: {
    readonly stage: TypeOf;
    readonly whole: TypeOf;
    readonly changes: TypeOf;
    /** The key of a record. */
    readonly key: TypeOf;
  };
  /** The fields of what a move states besides. */
  readonly states: (t: InputFields) => Readonly<Record<string, unknown>>;
  /** The days that registers go by. */
  readonly calendar: Calendar;
  readonly builder: Builder;
}

/** One run of a register's verb, with its input as it came. */
export interface VerbRun extends Omit<Run<never>, 'input'> {
  readonly input: Readonly<Record<string, unknown>>;
}

/** A verb of a register, as its file states it. */
export interface Verb {
  readonly name: string;
  readonly description: string;
  readonly input: (t: InputFields) => Readonly<Record<string, unknown>>;
  /** What the result says of the record. */
  readonly shows: string;
  /** Carries it out and gives the record's id; null after it has added a problem. */
  readonly run: (run: VerbRun) => Promise<number | null>;
}

/** A verb of a register as a mutation of the graph. */
export function mutationOf({ register: { noun, domain } }: VerbParts, verb: Verb, roles: Mutation['roles']): Mutation {
  const { record } = registerNames(noun);
  return {
    name: verb.name,
    domain,
    description: verb.description,
    roles,
    ofRegister: true,
    input: verb.input as Mutation['input'],
    result: { [record]: { noun, description: verb.shows } },
    run: async (run) => {
      const id = await verb.run(run as VerbRun);
      return id === null ? null : { [record]: id };
    },
  };
}

/** A locked record that is the viewer's to touch, and whose it is. */
export interface OwnRecord extends LockedRecord {
  readonly whose: Touched;
  /** Where in the input it is named. */
  readonly path: readonly string[];
}

/** Adds a problem where a record that is still to be is not the viewer's to make; gives whose it is. */
export async function expectOwn(
  parts: VerbParts,
  run: VerbRun,
  record: Readonly<Record<string, unknown>>,
  what: Pick<Touched, 'deed' | 'path'>,
): Promise<Touched> {
  const whose = await readWhose(run.transaction, parts.register, record);
  return expectAllowed(parts, run, whose, { ...what, id: null });
}

/** Adds a problem where changes would bring a record where the viewer may not make one; gives whose it will be. */
export async function expectOwnAfter(
  parts: VerbParts,
  run: VerbRun,
  { id, changes }: { readonly id: number; readonly changes: Readonly<Record<string, unknown>> },
  what: Pick<Touched, 'deed' | 'path'>,
): Promise<Touched> {
  const whose = await readWhoseAfter(run.transaction, parts.register, id, changes);
  return expectAllowed(parts, run, whose, { ...what, id });
}

async function expectAllowed(
  { register, authority }: VerbParts,
  { transaction, actor, problems }: VerbRun,
  whose: WhoseWhole,
  what: Pick<Touched, 'deed' | 'path' | 'id'>,
): Promise<Touched> {
  const touched = touchedOf(register, whose, what);
  const [refusal] = await authority.refuse(transaction, actor, [touched]);
  if (refusal) problems.add(refusal);
  return touched;
}

/** The record that an input names, locked. Adds a problem where there is none that the viewer may see, or touch. */
export async function expectRecord(parts: VerbParts, run: VerbRun, deed: Deed): Promise<OwnRecord | null> {
  const { register, policy } = parts;
  const { transaction, viewer, problems } = run;
  const named = readNamed(register, run);
  if (!named) return null;
  const { by, asked } = named;
  const record = problems.expect(await lockRecord(transaction, register, by, viewer, policy), asked);
  if (!record) return null;
  const whose = await expectAllowed(parts, run, record.whose, { deed, path: asked.path, id: record.id });
  return { ...record, whose, path: asked.path };
}

/** The same, but of records that serve. */
export async function expectServing(parts: VerbParts, run: VerbRun, deed: Deed = 'CHANGE'): Promise<OwnRecord | null> {
  const found = run.problems.found;
  const record = await expectRecord(parts, run, deed);
  const isStranger = run.problems.found && !found;
  // When it was retired is none of a stranger's business.
  if (record?.retiredAt && !isStranger)
    run.problems.add(
      registerErrors.RETIRED({ noun: nounName(parts.register.noun), moment: record.retiredAt, path: record.path }),
    );
  return run.problems.found ? null : record;
}
