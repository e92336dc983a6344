import { noRoute, wrongMethod } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';

/** One way in: by method, and by a path whose first group, where it has one, is its argument. */
interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  answer(request: RouteRequest, argument: string): Promise<RouteAnswer>;
}

/** Whether a path is one of those of whole files. */
export function isOfFiles(path: string): boolean {
  return /^\/(imports|templates|exports|feeds)(\/|$)/.test(path);
}

/** A key in the address of a feed, for programs that send no headers; null where there is none. `path` is the address without it. */
export function keyInAddress(path: string): { readonly key: string; readonly path: string } | null {
  const [, key, name] = /^\/feeds\/(plangraph_[\w-]{11,101})\/([\w.]{1,40})$/.exec(path) ?? [];
  return key && name ? { key, path: `/feeds/${name}` } : null;
}

/** An address as logs and answers may name it: a key or a token that stands where none is looked for is left out. */
export function withoutKeys(path: string): string {
  return path.replace(/plangraph_[\w-]{10,}/g, 'plangraph_…').replace(/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, 'eyJ…');
}

/** Makes what answers whole files over HTTP: imports and what of them was refused, templates, exports, feeds. */
export function createFileRoutes(options: RouteOptions): (request: RouteRequest) => Promise<RouteAnswer> {
  // Read from disk by the first who asks: what reads and writes spreadsheets no start waits for.
  const routes: readonly Route[] = [
    {
      method: 'GET',
      path: /^\/imports\/(\d{1,9})\/refused$/,
      answer: async (...asked) => (await import('./giveRefused.ts')).giveRefused(options, ...asked),
    },
    {
      method: 'GET',
      path: /^\/imports\/(\d{1,9})$/,
      answer: async (...asked) => (await import('./giveImport.ts')).giveImport(options, ...asked),
    },
    {
      method: 'GET',
      path: /^\/exports\/figures$/,
      answer: async (request) => (await import('./giveStatistics.ts')).giveStatistics(options, request),
    },
    {
      method: 'GET',
      path: /^\/exports\/briefing$/,
      answer: async (request) => (await import('./giveBriefing.ts')).giveBriefing(options, request),
    },
    {
      method: 'GET',
      path: /^\/exports\/([A-Za-z]{1,60})$/,
      answer: async (...asked) => (await import('./giveExport.ts')).giveExport(options, ...asked),
    },
    {
      method: 'GET',
      path: /^\/templates\/figures$/,
      answer: async (request) => (await import('./giveFigureTemplate.ts')).giveFigureTemplate(options, request),
    },
    {
      method: 'GET',
      path: /^\/templates\/([A-Za-z]{1,60})$/,
      answer: async (...asked) => (await import('./giveTemplate.ts')).giveTemplate(options, ...asked),
    },
    {
      method: 'GET',
      path: /^\/feeds\/(events\.atom|due\.ics)$/,
      answer: async (...asked) => (await import('./giveFeed.ts')).giveFeed(options, ...asked),
    },
    {
      method: 'POST',
      path: /^\/imports\/([A-Za-z]{1,60})$/,
      answer: async (...asked) => (await import('./bringFile.ts')).bringFile(options, ...asked),
    },
  ];
  return async (request) => {
    const fitting = routes.filter(({ path }) => path.test(request.path));
    const route = fitting.find(({ method }) => method === request.method);
    if (route) return route.answer(request, route.path.exec(request.path)?.[1] ?? '');
    const [other] = fitting;
    return other
      ? refusal([wrongMethod(request.method, other.method)], request.requestId, 405)
      : refusal([noRoute(request.path)], request.requestId, 404);
  };
}
