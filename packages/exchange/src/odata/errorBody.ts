import type { Problem } from '@plangraph/schema';
import { type Told, toldProblem } from '../rest/problem.ts';
import type { RouteAnswer, RouteRequest } from '../routes/route.ts';

/** Media type of what OData answers. */
export const odataType = 'application/json;odata.metadata=minimal;charset=utf-8';

/** What every answer of OData bears. */
export const odataHeaders = { 'odata-version': '4.0' } as const;

/** How whoever is not known is asked who he is: spreadsheets know Basic only. */
export const odataChallenge = { 'www-authenticate': 'Basic realm="PlanGraph", Bearer' } as const;

/** What stands in the way, as OData tells it: the first in front, all of it in `details`. */
export function odataError(all: readonly Told[], requestId: string): object {
  const [first] = all;
  return {
    error: {
      code: first?.code ?? 'ERROR',
      message: first?.en ?? '',
      ...(first?.path?.length ? { target: first.path.join('/') } : {}),
      details: all.map(({ code, en }) => ({ code, message: en })),
      innererror: { requestId, messageZh: all.map(({ zh }) => zh).join('\n') },
    },
  };
}

/** Answers what stands in the way. */
export function refuseOdata(
  status: number,
  all: readonly Told[],
  { requestId }: Pick<RouteRequest, 'requestId'>,
  headers: Readonly<Record<string, string>> = {},
): RouteAnswer {
  return {
    status,
    headers: { 'content-type': odataType, ...odataHeaders, ...(status === 401 ? odataChallenge : {}), ...headers },
    body: JSON.stringify(odataError(all, requestId)),
  };
}

/** Answers problems. */
export function refuseProblems(status: number, problems: readonly Problem[], request: RouteRequest): RouteAnswer {
  return refuseOdata(status, problems.map(toldProblem), request);
}
