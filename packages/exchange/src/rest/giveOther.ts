import { getNamedType, isLeafType } from 'graphql';
import { readParameters } from '../addresses/parameters.ts';
import { ask } from '../catalogue/ask.ts';
import { readFields } from '../catalogue/fields.ts';
import type { RootField } from '../catalogue/roots.ts';
import { selectionText, usualSelection } from '../catalogue/selection.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { answered } from './answered.ts';
import { isRefused, refuse } from './problem.ts';

/** Gives what a root field has that is neither a list nor a record by its key, such as who asks. */
export async function giveOther(
  { graph }: RouteOptions,
  request: RouteRequest,
  field: RootField,
): Promise<RouteAnswer> {
  const type = getNamedType(field.type);
  const asked = readParameters(request.query, request.language, field);
  if (isRefused(asked)) return refuse(asked, request, 400);
  const selection = asked.fields === null ? usualSelection(type) : readFields(asked.fields, type);
  if (isRefused(selection)) return refuse(selection, request, 400);
  const got = await ask(
    graph,
    { ...request, language: asked.language },
    {
      field,
      of: 'query',
      values: asked.values,
      selection: isLeafType(type) ? '' : selectionText(type, selection),
    },
  );
  return answered(request, got, { 'content-language': asked.language.toLowerCase() });
}
