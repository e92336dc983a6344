import { givenValue } from '../addresses/values.ts';
import { noRecord } from '../catalogue/refusals.ts';
import type { KeyPart, RecordRoot } from '../catalogue/roots.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { answered } from './answered.ts';
import { askShown } from './askShown.ts';
import { refuse } from './problem.ts';

/** Gives one record by its key, whose parts stand in the path. */
export async function giveRecord(
  options: RouteOptions,
  request: RouteRequest,
  { field, type, key }: RecordRoot,
  texts: readonly string[],
): Promise<RouteAnswer> {
  const taken = new Set(key.map(({ steps: [first = ''] }) => first));
  const shown = await askShown(options, request, { field, type, taken, values: keyValues(key, texts) });
  if ('status' in shown) return shown;
  const { asked, got } = shown;
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
