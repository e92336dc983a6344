import type { RelationFacts } from '@plangraph/rows';
import type { ViewerScope } from '../context.ts';
import type { Register } from '../contract/register.ts';
import type { AnyPolicy } from '../noun/definition.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import { reachesInto } from './policy.ts';

/** What the audit must know of the registers whose records changes are of. */
export interface Audited {
  readonly registers: ReadonlyMap<string, Register>;
  /** Registers whose nouns hide more than what is retired. */
  readonly guarded: ReadonlySet<string>;
}

/**
 * The noun of changes, which obey the policies of the records that they are of: nobody reads in the audit what a record
 * does not show him. However many registers hide what is retired, one look into one table says what that is; only a noun
 * with a policy of its own is asked for itself.
 */
export function auditOf(nouns: Nouns, noun: Noun, { registers, guarded }: Audited): Noun {
  const own = noun.definition.policy;
  const plain = [...registers.values()].filter(({ noun: name }) => !guarded.has(name));
  const shown = plain.filter(({ retired }) => retired === 'SHOWN').map((register) => register.noun);
  const hidden = plain.filter(({ retired }) => retired === 'HIDDEN').map((register) => register.noun);
  const policy: AnyPolicy = (viewer, asOf) => {
    const allowed = own?.(viewer, asOf) ?? true;
    if (allowed === false) return false;
    const reached = reachOf(viewer);
    const within = (seen: AnyWhere) => (reached === true ? seen : { and: [seen, reached] });
    // Who administers the place of a change sees what is retired there: a statement need not ask each register.
    if (viewer?.roles.includes('administrator')) return allowed === true ? reached : within(allowed);
    const records = [...guarded].map((name) => {
      const seen = nouns.get(name)?.definition.policy?.(viewer, asOf) ?? true;
      return { name, seen };
    });
    const whole = [...shown, ...records.filter(({ seen }) => seen === true).map(({ name }) => name)];
    const serving = hidden.length ? [{ noun: { in: hidden }, ...notRetired(asOf) }] : [];
    const partly = records.flatMap(({ name, seen }): AnyWhere[] =>
      typeof seen === 'object' ? [{ noun: { eq: name }, along: { relation: recordOf(name), where: seen } }] : [],
    );
    const audited = { or: [...(whole.length ? [{ noun: { in: whole } }] : []), ...serving, ...partly] };
    return within(allowed === true ? audited : { and: [allowed, audited] });
  };
  return { ...noun, definition: { ...noun.definition, policy } };

  /** The registers whose changes a viewer's key reaches; all, but for a key that is bound to policy areas. */
  function reachOf(viewer: ViewerScope | null): true | AnyWhere {
    if (!viewer?.client?.areas) return true;
    const names = [...registers].filter(([, register]) => reachesInto(register, viewer)).map(([name]) => name);
    return { noun: { in: names } };
  }
}

// The table keeps moments itself, so it is read as it is now, whatever the moment that is asked about.
function notRetired(asOf: Date | null): AnyWhere {
  const moment = asOf?.toISOString();
  const then = moment
    ? { retiredAt: { lte: moment }, or: [{ restoredAt: { isNull: true } }, { restoredAt: { gt: moment } }] }
    : { restoredAt: { isNull: true } };
  return { now: { not: { along: { relation: retirements, where: { some: then } } } } };
}

const retirements: RelationFacts = {
  model: 'Retirement',
  list: true,
  nullable: false,
  from: ['noun', 'recordId'],
  to: ['noun', 'recordId'],
  documentation: null,
};

/** The record that a change is of: changes name noun and number, so the data model knows no relation that leads there. */
function recordOf(noun: string): RelationFacts {
  return { model: noun, list: false, nullable: true, from: ['recordId'], to: ['id'], documentation: null };
}
