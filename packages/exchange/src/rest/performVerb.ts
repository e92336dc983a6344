import type { Problem } from '@plangraph/schema';
import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { readParameters } from '../addresses/parameters.ts';
import { ask } from '../catalogue/ask.ts';
import { catalogueErrors } from '../catalogue/errors.ts';
import { isNested } from '../catalogue/nesting.ts';
import { tooNested } from '../catalogue/refusals.ts';
import { type RootField, rowsOf } from '../catalogue/roots.ts';
import { isFree, selectionText, usualSelection } from '../catalogue/selection.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from '../routes/route.ts';
import { answered } from './answered.ts';
import { isRefused, problem, refuse } from './problem.ts';
import { statusOfProblem } from './statuses.ts';

/** What stands in the way of a mutation, as it is asked for here: in both languages. */
interface MutationError {
  readonly code: string;
  readonly path: readonly string[];
  readonly en: string;
  readonly zh: string;
  readonly cure: string;
  readonly cureZh: string;
}

const errorFields =
  '{ code path en: message(lang: EN) zh: message(lang: ZH) cure: cure(lang: EN) cureZh: cure(lang: ZH) }';

/** Carries out a verb of the graph: its input is the body, and what stands for its intent the header Idempotency-Key. */
export async function performVerb(
  { graph }: RouteOptions,
  request: RouteRequest,
  field: RootField,
): Promise<RouteAnswer> {
  const asked = readParameters(request.query, request.language, { args: [] });
  if (isRefused(asked)) return refuse(asked, request, 400);
  const input = readInput(request);
  if ('problem' in input) return refuse([input.problem], request, input.status);
  const got = await ask(
    graph,
    { ...request, language: asked.language },
    {
      field,
      of: 'mutation',
      values: { input: input.value },
      selection: resultText(field),
    },
  );
  const { errors = [], ...result } = (got.value ?? {}) as { readonly errors?: readonly MutationError[] };
  const [first] = errors;
  if (!first) return answered(request, { ...got, value: got.value && result });
  const told = errors.map(({ code, path, en, zh, cure, cureZh }) => ({
    code,
    en: `${en} ${cure}`,
    zh: zh + cureZh,
    path,
    facts: { cure, cureZh },
  }));
  return problem(statusOfProblem(first), told, request.requestId);
}

function readInput({
  body,
  header,
}: RouteRequest): { readonly value: object } | { readonly problem: Problem; readonly status: number } {
  const [mediaType = ''] = (header('content-type') ?? '').toLowerCase().split(';', 1);
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(mediaType.trim()))
    return { problem: catalogueErrors.MEDIA_TYPE(), status: 415 };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: catalogueErrors.BODY_NOT_JSON(), status: 400 };
  if (isNested(value)) return { problem: tooNested('body'), status: 400 };
  const key = header('idempotency-key') ?? (value as { readonly idempotencyKey?: unknown }).idempotencyKey;
  if (key === null || key === undefined) return { problem: catalogueErrors.IDEMPOTENCY_KEY_MISSING(), status: 400 };
  return { value: { ...value, idempotencyKey: key } };
}

/** What is asked of the result of a verb: all that it says of itself, and of the records that it touched what is usual. */
function resultText({ type }: RootField): string {
  const result = getNamedType(type);
  if (!isObjectType(result)) return '';
  const shown = Object.values(result.getFields()).flatMap((field) => {
    if (field.name === 'errors') return [`errors ${errorFields}`];
    const named = getNamedType(field.type);
    if (!isFree(field) || rowsOf(field)) return [];
    return [isLeafType(named) ? field.name : `${field.name} ${selectionText(named, usualSelection(named))}`];
  });
  return `{ ${shown.join(' ')} }`;
}
