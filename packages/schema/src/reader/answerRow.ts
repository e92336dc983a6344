import { type Context, contextAsOf } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { DerivedField, LoadedField } from '../noun/field.ts';
import { Missing } from '../systems/missing.ts';
import { loadedFrom } from '../systems/systems.ts';
import { Declined } from './declined.ts';
import type { Hydrate } from './expression.ts';
import type { Layout } from './layout.ts';
import { Awaited, awaitValue } from './pending.ts';
import { namedKey } from './rowKeys.ts';
import type { Output, Selection } from './selection.ts';

type Values = readonly unknown[];
type Make = (values: Values, context: Context) => unknown;

/** Builds rows straight as the response shows them, without a resolver in between. */
export function answerRow(selection: Selection, layout: Layout): Hydrate {
  const outputs = selection.outputs ?? [];
  const keys = outputs.map((output) => output.key);
  const makes = outputs.map((output) => makeOutput(selection, layout, output));
  const build = (value: unknown, context: Context) => {
    const values = value as Values;
    const row: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index += 1) {
      row[keys[index] as string] = (makes[index] as Make)(values, context);
    }
    return row;
  };
  const waiting = outputs.filter(({ kind }) => kind === 'loaded').map(({ key }) => key);
  if (!waiting.length) return build;
  return (value, context) => {
    const row = build(value, context);
    for (const key of waiting) {
      const awaited = row[key];
      if (awaited instanceof Awaited) awaitValue(context, { row, key, awaited });
    }
    return row;
  };
}

function makeOutput(selection: Selection, layout: Layout, output: Output): Make {
  const at = (key: string) => layout.keys.indexOf(key);
  switch (output.kind) {
    case 'typename':
      return () => selection.noun.name;
    case 'id': {
      const index = at('id');
      return (values) => encodeGlobalId(selection.noun.name, values[index] as number);
    }
    case 'column': {
      const index = at(output.column);
      return (values) => values[index];
    }
    case 'bilingual': {
      const [chinese, english] = [at(`${output.stem}Zh`), at(`${output.stem}En`)];
      return (values, context) =>
        (output.language ?? context.language) === 'ZH' ? values[chinese] : (values[english] ?? values[chinese]);
    }
    case 'edge': {
      const index = at(output.edge);
      const hydrate = layout.hydrates[index] as Hydrate;
      return (values, context) => {
        const value = hydrate(values[index], context);
        if (value === null && output.required) throw new Declined('HIDDEN_ROW');
        if (value === null && output.named) throw new Declined('NAMES_NOTHING');
        return value;
      };
    }
    case 'derived':
      return makeDerived(selection, layout, output);
    case 'loaded':
      return makeLoaded(selection, layout, output);
  }
}

function makeDerived(
  { asOf }: Selection,
  layout: Layout,
  { prefix, field, args, complete }: Extract<Output, { kind: 'derived' }>,
): Make {
  const view = neededOf(layout, prefix, field);
  const named = Object.keys(field.names ?? {})
    .map((argument) => layout.keys.indexOf(namedKey(prefix, argument)))
    .filter((index) => index >= 0);
  const resolve = field.resolve as (needed: unknown, args: unknown, context: Context) => unknown;
  return (values, given) => {
    const context = contextAsOf(given, asOf);
    if (named.some((index) => values[index] === null)) throw new Declined('NAMES_NOTHING');
    return complete(resolve(view(values, context), args, context), context);
  };
}

/** A value of another system is asked for when all rows are there; what stands for it until then is replaced. */
function makeLoaded(
  { asOf }: Selection,
  layout: Layout,
  { prefix, field, complete }: Extract<Output, { kind: 'loaded' }>,
): Make {
  const view = neededOf(layout, prefix, field);
  const keyOf = field.key as (needed: unknown, context: Context) => unknown;
  return (values, given) => {
    const context = contextAsOf(given, asOf);
    const key = keyOf(view(values, context), context);
    if (key === null) return null;
    if (key instanceof Missing) return complete(loadedFrom(key), context);
    return new Awaited(field.from, key, complete, context);
  };
}

/** Gathers what a field needs of a row. */
function neededOf(layout: Layout, prefix: string, field: DerivedField | LoadedField) {
  const needs = Object.entries(field.needs).map(([need, value]) => {
    const index = layout.keys.indexOf(value === true ? need : `${prefix}${need}`);
    return { need, index, hydrate: layout.hydrates[index] ?? null };
  });
  return (values: Values, context: Context): Record<string, unknown> => {
    const needed: Record<string, unknown> = {};
    for (const { need, index, hydrate } of needs) {
      needed[need] = hydrate ? hydrate(values[index], context) : values[index];
    }
    return needed;
  };
}
