import type { RelationFacts } from '@plangraph/rows';
import type { Register } from '../contract/register.ts';
import type { AnyPolicy } from '../noun/definition.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';

/**
 * The noun of changes, which obey the policies of the records that they are of: nobody reads in the audit what a record
 * does not show him.
 */
export function auditOf(nouns: Nouns, noun: Noun, registers: ReadonlyMap<string, Register>): Noun {
  const own = noun.definition.policy;
  const policy: AnyPolicy = (viewer, asOf) => {
    const allowed = own?.(viewer, asOf) ?? true;
    if (allowed === false) return false;
    // Who administers the place of a change sees what is retired there: a statement need not ask each register.
    if (viewer?.roles.includes('administrator')) return allowed;
    const records = [...registers.keys()].map((name) => {
      const seen = nouns.get(name)?.definition.policy?.(viewer, asOf) ?? true;
      return { name, seen };
    });
    const whole = records.filter(({ seen }) => seen === true).map(({ name }) => name);
    const partly = records.flatMap(({ name, seen }): AnyWhere[] =>
      typeof seen === 'object' ? [{ noun: { eq: name }, along: { relation: recordOf(name), where: seen } }] : [],
    );
    const audited = { or: [...(whole.length ? [{ noun: { in: whole } }] : []), ...partly] };
    return allowed === true ? audited : { and: [allowed, audited] };
  };
  return { ...noun, definition: { ...noun.definition, policy } };
}

/** The record that a change is of: changes name noun and number, so the data model knows no relation that leads there. */
function recordOf(noun: string): RelationFacts {
  return { model: noun, list: false, nullable: true, from: ['recordId'], to: ['id'], documentation: null };
}
