import { keyPathsOf } from '@plangraph/rows';
import type { Builder } from '../builder/builder.ts';
import { checkRegister } from '../composition/checkRegister.ts';
import type { Declarations } from '../composition/declarations.ts';
import { noteMutation } from '../composition/note.ts';
import type { Calendar } from '../contract/domain.ts';
import type { Register, RegisterVerb } from '../contract/register.ts';
import { onlyNoun } from '../noun/only.ts';
import type { InputTypes } from '../types/keyInputs.ts';
import { auditOf } from './audit.ts';
import { changeVerb } from './change.ts';
import { createVerb } from './create.ts';
import { registeredNoun } from './fields.ts';
import { handOverVerb } from './handOver.ts';
import { moveVerb } from './move.ts';
import { registerNames } from './names.ts';
import { putRows } from './putRows.ts';
import { restoreVerb } from './restore.ts';
import { retireVerb } from './retire.ts';
import { rowFieldName } from './rowField.ts';
import { declareRowInputs } from './rowInputs.ts';
import { mutationOf, type Verb, type VerbParts } from './verb.ts';

/** What registers must know of the composition around them. */
interface Surroundings {
  /** The days that they go by. */
  readonly calendar: Calendar;
  /** The policy area that a domain owns; null for none. */
  readonly areaOf: (domain: string) => string | null;
  /** By what domains call rows of a noun where they declare them as an import; undefined where none does. */
  readonly importOf: (noun: string) => string | undefined;
}

/**
 * Makes working registers of the nouns that domains registered: their verbs, who sees what is retired, and the fields
 * that every record of a register has, and the query that finds it by its key.
 *
 * @throws CompositionError when a register does not fit its noun or its model.
 */
export function declareRegisters(
  declarations: Declarations,
  builder: Builder,
  types: InputTypes,
  { calendar, areaOf, importOf }: Surroundings,
): ReadonlyMap<string, Register> {
  const registers = new Map<string, Register>();
  const guarded = new Set<string>();
  for (const declared of declarations.registers.values()) {
    const register = checkRegister(declarations, declared, areaOf(declared.domain));
    const noun = declarations.nouns.get(register.noun);
    if (!noun) throw new Error(`${register.noun} was checked when it was registered.`);
    const { stages } = register;
    const { authority } = declarations.authority ?? {};
    if (!authority) throw new Error(`The authority over ${register.noun} was checked when it was registered.`);
    const { states, ...rows } = declareRowInputs(builder, types, register);
    const parts: VerbParts = {
      register,
      authority,
      names: registerNames(register.noun),
      policy: noun.definition.policy,
      types: {
        ...rows,
        stage: (stages && declarations.enums.get(stages.type)?.ref) ?? 'String',
        key: types.key(register.noun, keyPathsOf(register.row), register.noun),
      },
      states,
      calendar,
      builder,
    };
    const making: Readonly<Record<RegisterVerb, () => Verb | null>> = {
      create: () => createVerb(parts),
      change: () => changeVerb(parts),
      move: () => stages && moveVerb(parts, stages),
      retire: () => retireVerb(parts),
      restore: () => restoreVerb(parts),
      handOver: () => handOverVerb(parts),
    };
    for (const [name, roles] of register.verbs) {
      const verb = making[name]();
      if (verb) noteMutation(declarations, mutationOf(parts, verb, roles));
    }
    if (noun.definition.policy) guarded.add(register.noun);
    declarations.nouns.set(register.noun, registeredNoun(declarations, noun, register));
    registers.set(register.noun, register);
    // Rows of a file make records, change and move them; whoever may not do all of it by verbs may not by a file.
    if (!['create', 'change'].every((each) => register.verbs.has(each as RegisterVerb))) continue;
    const { many } = noun.definition.query ?? {};
    const isShown = declarations.nouns.get(register.noun)?.fields.has(rowFieldName);
    const listed = (typeof many === 'string' ? many : many?.name) ?? null;
    const list = isShown ? listed : null;
    const name = importOf(register.noun) ?? listed ?? parts.names.record;
    declarations.rowRegisters.set(name, { register, name, list, put: (run, rows) => putRows(parts, run, rows) });
  }
  const audit = onlyNoun(declarations.nouns, 'audit');
  if (audit) declarations.nouns.set(audit.name, auditOf(declarations.nouns, audit, { registers, guarded }));
  return registers;
}
