import { getNamedType } from 'graphql';
import type { RootField } from '../catalogue/roots.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { answered } from './answered.ts';
import { askShown } from './askShown.ts';

/** Gives what a root field has that is neither a list nor a record by its key, such as who asks. */
export async function giveOther(options: RouteOptions, request: RouteRequest, field: RootField): Promise<RouteAnswer> {
  const shown = await askShown(options, request, { field, type: getNamedType(field.type) });
  if ('status' in shown) return shown;
  return answered(request, shown.got, { 'content-language': shown.asked.language.toLowerCase() });
}
