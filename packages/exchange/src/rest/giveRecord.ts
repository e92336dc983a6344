import { readParameters } from '../addresses/parameters.ts';
import { givenValue } from '../addresses/values.ts';
import { ask } from '../catalogue/ask.ts';
import { readFields } from '../catalogue/fields.ts';
import { noRecord } from '../catalogue/refusals.ts';
import type { KeyPart, RecordRoot } from '../catalogue/roots.ts';
import { selectionText, usualSelection } from '../catalogue/selection.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { answered } from './answered.ts';
import { isRefused, refuse } from './problem.ts';

/** Gives one record by its key, whose parts stand in the path. */
export async function giveRecord(
  { graph }: RouteOptions,
  request: RouteRequest,
  record: RecordRoot,
  texts: readonly string[],
): Promise<RouteAnswer> {
  const { field, type, key } = record;
  const taken = new Set(key.map(({ steps: [first = ''] }) => first));
  const asked = readParameters(request.query, request.language, field, taken);
  if (isRefused(asked)) return refuse(asked, request, 400);
  const selection = asked.fields === null ? usualSelection(type) : readFields(asked.fields, type);
  if (isRefused(selection)) return refuse(selection, request, 400);
  const got = await ask(
    graph,
    { ...request, language: asked.language },
    {
      field,
      of: 'query',
      values: { ...asked.values, ...keyValues(key, texts) },
      selection: selectionText(type, selection),
    },
  );
  if (got.value === null && !got.errors.length) {
    const named = Object.fromEntries(key.map(({ name }, at) => [name, texts[at]]));
    return refuse([noRecord(type.name, named)], request, 404);
  }
  return answered(request, got, { 'content-language': asked.language.toLowerCase() });
}

/** What the arguments are given by the parts of a key. */
function keyValues(key: readonly KeyPart[], texts: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  key.forEach(({ steps, argument }, at) => {
    const given = givenValue(argument.type, [texts[at] ?? '']);
    const value = 'value' in given ? given.value : (texts[at] ?? '');
    const last = steps.length - 1;
    steps.reduce<Record<string, unknown>>((place, step, depth) => {
      if (depth === last) place[step] = value;
      else place[step] ??= {};
      return place[step] as Record<string, unknown>;
    }, values);
  });
  return values;
}
