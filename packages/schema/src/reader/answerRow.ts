import { type Context, contextAsOf, inLanguage } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import type { DerivedField, LoadedField } from '../noun/field.ts';
import { Missing } from '../systems/missing.ts';
import { loadedFrom, type Systems } from '../systems/systems.ts';
import { Declined } from './declined.ts';
import { besidesNeeds, derivedValue } from './derivedValue.ts';
import type { Hydrate } from './expression.ts';
import { type Layout, placeOf, valueAt } from './layout.ts';
import { literalOf } from './literal.ts';
import type { Piecework } from './piecework.ts';
import { namedKey } from './rowKeys.ts';
import type { Output, Selection } from './selection.ts';

type Values = readonly unknown[];
type Make = (values: Values, context: Context, work?: Piecework) => unknown;
type Build = (value: unknown, context: Context, work?: Piecework) => Record<string, unknown>;

/** Builds rows straight as the response shows them, without a resolver in between. */
export function answerRow(selection: Selection, layout: Layout, systems: Systems): Hydrate {
  const outputs = selection.outputs ?? [];
  const keys = outputs.map((output) => output.key);
  const makes = outputs.map((output) => makeOutput(selection, layout, output));
  // Most fields are columns, which need no function of their own.
  const columns = outputs.map((output) => (output.kind === 'column' ? placeOf(layout, output.column) : -1));
  const loads = outputs.flatMap((output) =>
    output.kind === 'loaded' ? [{ key: output.key, load: makeLoaded(selection, layout, output, systems) }] : [],
  );
  const columnAt = (index: number) => columns[index] as number;
  const write = literalOf<[Values, typeof makes, Context, Piecework | undefined]>({
    keys,
    names: ['values', 'makes', 'context', 'work'],
    value: (index, values, makes, context, work) =>
      columnAt(index) >= 0 ? values[columnAt(index)] : (makes[index] as Make)(values, context, work),
    write: (index) => (columnAt(index) >= 0 ? `values[${columnAt(index)}]` : `makes[${index}](values, context, work)`),
  });
  const build: Build = (value, context, work) => {
    work?.spend(keys.length);
    return write()(value as Values, makes, context, work);
  };
  if (!loads.length) return build;
  return (value, context, work) => {
    const row = build(value, context, work);
    for (const { key, load } of loads) load(value as Values, context, row, key);
    return row;
  };
}

function makeOutput(selection: Selection, layout: Layout, output: Output): Make {
  const at = (key: string) => placeOf(layout, key);
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
      return (values, context) => inLanguage(values[chinese], values[english], output.language, context);
    }
    case 'edge': {
      const index = at(output.edge);
      const hydrate = layout.hydrates[layout.keys.indexOf(output.edge)] as Hydrate;
      return (values, context, work) => {
        const value = hydrate(values[index], context, work);
        if (value === null && output.required) throw new Declined('HIDDEN_ROW');
        if (value === null && output.named) throw new Declined('NAMES_NOTHING');
        return value;
      };
    }
    case 'derived':
      return makeDerived(selection, layout, output);
    case 'loaded':
      // It stands in its place among the row's fields until the other system has answered.
      return () => null;
  }
}

function makeDerived(
  { asOf }: Selection,
  layout: Layout,
  { prefix, field, args, complete }: Extract<Output, { kind: 'derived' }>,
): Make {
  const view = neededOf(layout, prefix, field);
  const named = Object.keys(field.names ?? {})
    .map((argument) => placeOf(layout, namedKey(prefix, argument)))
    .filter((index) => index >= 0);
  const resolve = derivedValue(field);
  return (values, given, work) => {
    const context = contextAsOf(given, asOf);
    if (named.some((index) => values[index] === null)) throw new Declined('NAMES_NOTHING');
    return complete(resolve(view(values, context, work?.atOnce()), args, context), context);
  };
}

type Load = (values: Values, given: Context, row: Record<string, unknown>, key: string) => void;

/** Notes what is to be asked of another system once all rows are there; or fills the place where nothing has to be asked. */
function makeLoaded(
  { asOf }: Selection,
  layout: Layout,
  { prefix, field, complete }: Extract<Output, { kind: 'loaded' }>,
  systems: Systems,
): Load {
  const view = neededOf(layout, prefix, field);
  const keyOf = field.key as (needed: unknown, context: Context) => unknown;
  return (values, given, row, place) => {
    const context = contextAsOf(given, asOf);
    const key = keyOf(view(values, context), context);
    if (key === null) return;
    if (key instanceof Missing) row[place] = complete(loadedFrom(key), context);
    else {
      context.notes.waiting.push(async () => {
        row[place] = complete(await systems.ask(field.from, key, context), context);
      });
    }
  };
}

/** Gathers what a field needs of a row. */
function neededOf(layout: Layout, prefix: string, field: DerivedField | LoadedField) {
  const besides = field.kind === 'derived' ? besidesNeeds(field).map((name) => [name, {}] as const) : [];
  const needs = [...Object.entries(field.needs), ...besides].map(([need, value]) => {
    const key = value === true && need !== '*' && need !== '+' ? need : `${prefix}${need}`;
    return { need, place: placeOf(layout, key), hydrate: layout.hydrates[layout.keys.indexOf(key)] ?? null };
  });
  return (values: Values, context: Context, work?: Piecework): Record<string, unknown> => {
    const needed: Record<string, unknown> = {};
    for (const { need, place, hydrate } of needs) {
      const value = valueAt(values, place);
      needed[need] = hydrate ? hydrate(value, context, work) : value;
    }
    return needed;
  };
}
