import { type GraphQLNamedType, isLeafType } from 'graphql';
import { type Asked, readParameters } from '../addresses/parameters.ts';
import { type Answered, ask } from '../catalogue/ask.ts';
import { readFields } from '../catalogue/fields.ts';
import type { RootField } from '../catalogue/roots.ts';
import { selectionText, usualSelection } from '../catalogue/selection.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { isRefused, refuse } from './problem.ts';

/** What an address leads to. */
interface Shown {
  readonly field: RootField;
  /** Of which type the fields are that may be named. */
  readonly type: GraphQLNamedType;
  /** What the path gives the arguments. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** The arguments that the path gives, which nobody else may. */
  readonly taken?: ReadonlySet<string>;
  /** Writes what is asked of the root field around the fields that are shown; the fields alone when left out. */
  readonly around?: (fields: string, asked: Asked) => string;
}

/** Asks a root field for what an address wants to be shown. Gives what it answered, or why nobody was asked. */
export async function askShown(
  { graph }: RouteOptions,
  request: RouteRequest,
  { field, type, values, taken, around = (fields) => fields }: Shown,
): Promise<{ readonly asked: Asked; readonly got: Answered } | RouteAnswer> {
  const asked = readParameters(request.query, request.language, field, taken);
  if (isRefused(asked)) return refuse(asked, request, 400);
  const fields = asked.fields === null ? usualSelection(type) : readFields(asked.fields, type);
  if (isRefused(fields)) return refuse(fields, request, 400);
  const got = await ask(
    graph,
    { ...request, language: asked.language },
    {
      field,
      of: 'query',
      values: { ...asked.values, ...values },
      selection: isLeafType(type) ? '' : around(selectionText(type, fields), asked),
    },
  );
  return { asked, got };
}
