import type { ModelName } from '@plangraph/rows';
import type { Builder } from '../builder/builder.ts';
import type { Viewer } from '../context.ts';
import type { Calendar } from '../contract/domain.ts';
import type { InputFields, Mutation, MutationTransaction, Run } from '../contract/mutation.ts';
import type { Problems } from '../contract/problems.ts';
import type { Register } from '../contract/register.ts';
import type { AnyNounDefinition } from '../noun/definition.ts';
import { type RegisterNames, registerNames } from './names.ts';
import { type LockedRecord, lockRecord } from './record.ts';
import { retired } from './refusals.ts';

/** What the verbs of one register are made of. */
export interface VerbParts {
  readonly register: Register;
  readonly names: RegisterNames;
  /** Who may see which records, as the owner of the noun says it, retired or not. */
  readonly policy: AnyNounDefinition['policy'];
  /** The enum of stages, and the input types of rows. */
  readonly types: { readonly stage: never; readonly whole: never; readonly changes: never };
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
  /** The register's roles when left out. */
  readonly roles?: Mutation['roles'];
  readonly input: (t: InputFields) => Readonly<Record<string, unknown>>;
  /** What the result says of the record. */
  readonly shows: string;
  /** Carries it out and gives the record's id; null after it has added a problem. */
  readonly run: (run: VerbRun) => Promise<number | null>;
}

/** A verb of a register as a mutation of the graph. */
export function mutationOf({ register: { noun, domain, roles } }: VerbParts, verb: Verb): Mutation {
  const { record } = registerNames(noun);
  return {
    name: verb.name,
    domain,
    description: verb.description,
    roles: verb.roles ?? roles,
    input: verb.input as Mutation['input'],
    result: { [record]: { noun, description: verb.shows } },
    run: async (run) => {
      const id = await verb.run(run as unknown as VerbRun);
      return id === null ? null : { [record]: id };
    },
  };
}

/** The field of an input that names a record. */
export function idField(t: InputFields, noun: string) {
  return t.id({ required: true, description: `Global id of the ${noun}.` });
}

/** The record that an input names, locked. Adds a problem where there is none that the viewer may see. */
export async function expectRecord({ register, policy }: VerbParts, run: VerbRun): Promise<LockedRecord | null> {
  const { transaction, viewer, problems, input } = run as {
    transaction: MutationTransaction;
    viewer: Viewer;
    problems: Problems;
    input: VerbRun['input'];
  };
  const asked = { noun: register.noun as ModelName, path: ['id'], key: input.id };
  const id = problems.id(String(input.id), asked);
  if (id === null) return null;
  return problems.expect(await lockRecord(transaction, register, id, viewer, policy), asked);
}

/** The same, but of records that serve. */
export async function expectServing(parts: VerbParts, run: VerbRun): Promise<LockedRecord | null> {
  const record = await expectRecord(parts, run);
  if (record?.retiredAt) run.problems.add(retired(parts.register.noun, record.retiredAt, ['id']));
  return run.problems.found ? null : record;
}
