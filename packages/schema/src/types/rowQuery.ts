import { CompositionError, stepsOf, whyNotAKey } from '@plangraph/rows';
import { looseField } from '../builder/loose.ts';
import type { RowQuery } from '../noun/definition.ts';
import type { Noun } from '../noun/noun.ts';
import { selectRow } from '../reader/selectRow.ts';
import { walkAsOf } from '../reader/walk.ts';
import { asOfArgument, readAsOf } from './asOf.ts';
import type { Assembly } from './assembly.ts';
import { argumentOf, keyArguments, keyCondition } from './naturalKey.ts';
import { notFound } from './notFound.ts';
import { rootEdge, rootResolver } from './rootResolver.ts';

/** Declares the root queries that find one row of a noun: the one it states, and that by the key of its register. */
export function declareRowQueries(assembly: Assembly, noun: Noun): void {
  const { one, byKey } = noun.definition.query ?? {};
  for (const query of [one, byKey]) if (query) declareRowQuery(assembly, noun, query);
}

function declareRowQuery(assembly: Assembly, noun: Noun, { name, by }: RowQuery): void {
  const why = whyNotAKey(noun.name, by);
  if (why) {
    throw new CompositionError(`The query ${name} finds a ${noun.name} by ${by.join(', ')}, which is no key: ${why}.`);
  }
  const steps = [...stepsOf(by).keys()];
  const keys = steps.map((step) => argumentOf(noun, step));
  const keyOf = (args: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(steps.map((step, index) => [step, args[keys[index] as string]]));
  assembly.builder.queryField(name, (t) =>
    looseField(t, {
      type: assembly.object(noun.name),
      nullable: true,
      description: `The ${noun.name} with this ${inWords(keys)}. Answers null and the error NOT_FOUND when there is none.`,
      args: {
        ...keyArguments(assembly, t.arg, noun, by),
        asOf: asOfArgument(t.arg),
      },
      resolve: rootResolver(assembly, name, {
        keys,
        edges: (walk, { args, nodes }) => {
          walkAsOf(walk, readAsOf(args.asOf));
          return [rootEdge(noun, keyCondition(by, keyOf(args)), selectRow(walk, noun, nodes))];
        },
        answer: ([row], asked) => {
          if (row) return row;
          const args = asked();
          throw notFound(noun.name, Object.fromEntries(keys.map((key) => [key, args[key]])));
        },
      }),
    }),
  );
}

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
