import type { IncomingHttpHeaders } from 'node:http';

/** The header by which one asks what his operation costs; other servers of GraphQL call it so too. What has no extensions answers by it. */
export const costHeader = 'graphql-cost';

/** Whether the answer is to say what it cost. */
export function asksForCost(headers: IncomingHttpHeaders): boolean {
  return headers[costHeader] !== undefined && isReport(headers[costHeader]);
}

/** The same of a request that has become Yoga's. */
export function isReportOf({ headers }: Pick<Request, 'headers'>): boolean {
  return isReport(headers.get(costHeader));
}

function isReport(value: string | readonly string[] | null): boolean {
  return String(value).trim().toLowerCase() === 'report';
}
