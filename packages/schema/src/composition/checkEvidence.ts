import { CompositionError, type ModelFacts } from '@plangraph/rows';
import type { Domain } from '../contract/domain.ts';
import { talliesOf } from '../contract/evidence.ts';
import type { Tally } from '../contract/tally.ts';
import type { Noun } from '../noun/noun.ts';
import { onlyNoun } from '../noun/only.ts';
import type { Declarations } from './declarations.ts';
import { usesOf } from './uses.ts';

/**
 * Notes the evidence of all domains by the code of the indicator.
 *
 * @throws CompositionError when two domains count the same indicator, or one counts what it does not know.
 */
export function noteEvidence(declared: Declarations, domains: ReadonlyMap<string, Domain>): void {
  const territory = onlyNoun(declared.nouns, 'territory');
  for (const domain of domains.values()) {
    for (const [code, evidence] of Object.entries(domain.evidence)) {
      const other = declared.evidence.get(code)?.domain;
      if (other) {
        throw new CompositionError(
          `The indicator ${code} is counted by ${other} and by ${domain.id}; one must leave it.`,
        );
      }
      for (const tally of talliesOf(evidence)) checkTally(declared, territory, domain, code, tally);
      if (evidence.kind === 'growth') checkGrowth(evidence.of, deedOf(domain, code, evidence.of));
      declared.evidence.set(code, { evidence, domain: domain.id });
    }
  }
}

function checkTally(declared: Declarations, territory: Noun | null, domain: Domain, code: string, tally: Tally): void {
  const deed = deedOf(domain, code, tally);
  const noun = declared.nouns.get(tally.model);
  if (!noun) throw new CompositionError(`${deed}, which no composed domain owns; name its owner in \`uses\`.`);
  if (noun.owner !== domain.id && !usesOf(domain).has(noun.owner)) {
    throw new CompositionError(`${deed}, owned by ${noun.owner}, which ${domain.id} does not name in its \`uses\`.`);
  }
  checkColumns(noun.model, tally, deed);
  if (tally.latest && !tally.on) {
    throw new CompositionError(`${deed} on the latest day, but names no column \`on\` that says the day.`);
  }
  if (tally.undated && !tally.since) {
    throw new CompositionError(`${deed} without a day, but names no column \`since\` that would say one.`);
  }
  let at: string = tally.model;
  for (const step of tally.place.split('.')) {
    const relation = declared.nouns.get(at)?.model.relations[step];
    if (!relation || relation.list) throw new CompositionError(`${deed}: ${at} has no relation ${step} to one.`);
    at = relation.model;
  }
  if (!territory)
    throw new CompositionError(`${deed}, but no composed noun states \`territory\`, for which is counted.`);
  if (at !== territory.name) {
    throw new CompositionError(`${deed}: ${tally.place} leads to ${at}, not to a ${territory.name}.`);
  }
}

const days = ['Date'];
const numbers = ['Int', 'BigInt', 'Decimal', 'Float'];

function checkColumns(model: ModelFacts, tally: Tally, deed: string): void {
  const { on, since, until, year, columns } = tally;
  const wanted: readonly (readonly [string | null, readonly string[], string])[] = [
    ...[on, since, until].map((column) => [column, days, 'a civil date'] as const),
    ...[year, ...columns].map((column) => [column, numbers, 'a number'] as const),
  ];
  for (const [column, types, meaning] of wanted) {
    if (column === null) continue;
    const facts = model.columns[column];
    if (!facts) {
      throw new CompositionError(`${deed} by the column ${column}, which ${tally.model} does not have.`);
    }
    if (!types.includes(facts.type)) {
      throw new CompositionError(
        `${deed} by ${tally.model}.${column}, which is ${facts.type} where ${meaning} is needed.`,
      );
    }
  }
}

function checkGrowth({ on, latest, since, until, year }: Tally, deed: string): void {
  if (!on) throw new CompositionError(`${deed} as growth, but names no column \`on\` that says the month.`);
  const other = Object.entries({ latest: latest || null, since, until, year }).find(([, value]) => value !== null);
  if (other) {
    throw new CompositionError(
      `${deed} as growth by \`on\` and by \`${other[0]}\`; growth takes its months from \`on\`.`,
    );
  }
}

function deedOf(domain: Domain, code: string, { model }: Tally): string {
  return `${domain.id} counts ${code} from ${model}`;
}
