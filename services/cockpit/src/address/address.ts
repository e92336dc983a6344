import { useLocation } from 'preact-iso';

/** The languages of the page. */
export type Language = 'ZH' | 'EN';

/** What every address may say, whichever page it opens. */
export interface Address {
  readonly path: string;
  /** What stands after the question mark. */
  readonly query: Readonly<Record<string, string>>;
  readonly language: Language;
  /** The day at whose noon (UTC) the graph is asked, such as `2023-08-15`; null for now. */
  readonly day: string | null;
  /** The moment of that day, as the graph takes it. */
  readonly asOf: string | null;
  /** The code of the plan whose pages one has come from; null where one has come from none. */
  readonly plan: string | null;
  /**
   * The address of a page in the same language and as of the same day, and of a record, which has no plan of its own, with the plan
   * that one comes from; changes are added, and null takes one away.
   */
  readonly to: (path: string, changes?: Changes) => string;
  /** Changes this page's address; the way back leads to what it was, unless it is replaced. */
  readonly change: (changes: Changes, replace?: boolean) => void;
}

type Changes = Readonly<Record<string, string | null>>;

const lasting = ['lang', 'asOf', 'since'];
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address, which is all the state that the page has beside the graph's cache. */
export function useAddress(): Address {
  const { path, query, route } = useLocation();
  const day = dayForm.test(query.asOf ?? '') ? (query.asOf ?? null) : null;
  const [, within = query.plan ?? null] = /^\/plans\/([^/]+)/.exec(path) ?? [];
  const kept = Object.fromEntries(lasting.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  return {
    path,
    query,
    language: languageOf(query.lang),
    day,
    asOf: day && momentOf(day),
    plan: within,
    to: (target, changes = {}) =>
      address(target, { ...kept, ...(target.startsWith('/records/') ? { plan: within } : {}), ...changes }),
    change: (changes, replace = false) => route(address(path, { ...query, ...changes }), replace),
  };
}

/** Noon in UTC lies on the same day in almost every time zone. */
export function momentOf(day: string): string {
  return `${day}T12:00:00Z`;
}

function address(path: string, query: Changes): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(said).toString();
  return text ? `${path}?${text}` : path;
}

function languageOf(said: string | undefined): Language {
  if (said === 'en') return 'EN';
  if (said === 'zh') return 'ZH';
  return navigator.language.toLowerCase().startsWith('zh') ? 'ZH' : 'EN';
}
