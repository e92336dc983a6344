import { type Context, contextAsOf, inLanguage } from '../context.ts';
import { encodeGlobalId } from '../globalId.ts';
import { Declined } from './declined.ts';
import type { Hydrate } from './expression.ts';
import type { Layout } from './layout.ts';
import type { Piecework } from './piecework.ts';
import type { Output, Selection } from './selection.ts';

type Values = readonly unknown[];
type Make = (values: Values, context: Context, work?: Piecework) => unknown;

/** Builds rows straight as the response shows them, without a resolver in between. */
export function answerRow(selection: Selection, layout: Layout): Hydrate {
  const outputs = selection.outputs ?? [];
  const keys = outputs.map((output) => output.key);
  const makes = outputs.map((output) => makeOutput(selection, layout, output));
  return (value, context, work) => {
    work?.spend(keys.length);
    const values = value as Values;
    const row: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index += 1) {
      row[keys[index] as string] = (makes[index] as Make)(values, context, work);
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
      return (values, context) => inLanguage(values[chinese], values[english], output.language, context);
    }
    case 'edge': {
      const index = at(output.edge);
      const hydrate = layout.hydrates[index] as Hydrate;
      return (values, context, work) => {
        const value = hydrate(values[index], context, work);
        if (value === null && output.required) throw new Declined('HIDDEN_ROW');
        return value;
      };
    }
    case 'derived':
      return makeDerived(selection, layout, output);
  }
}

function makeDerived(
  { asOf }: Selection,
  layout: Layout,
  { prefix, field, args, complete }: Extract<Output, { kind: 'derived' }>,
): Make {
  const needs = Object.entries(field.needs).map(([need, value]) => {
    const index = layout.keys.indexOf(value === true ? need : `${prefix}${need}`);
    return { need, index, hydrate: layout.hydrates[index] ?? null };
  });
  const resolve = field.resolve as (needed: unknown, args: unknown, context: Context) => unknown;
  return (values, given) => {
    const context = contextAsOf(given, asOf);
    const needed: Record<string, unknown> = {};
    for (const { need, index, hydrate } of needs) {
      needed[need] = hydrate ? hydrate(values[index], context) : values[index];
    }
    return complete(resolve(needed, args, context), context);
  };
}
