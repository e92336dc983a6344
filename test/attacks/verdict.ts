/** What came back for one operation. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: { readonly code?: unknown } }[];
}

/** What is wrong with how an operation was answered; null where nothing is. Whatever is asked, it is answered with a code. */
export function faultOf({ status, text }: Reply): string | null {
  let answered: Answered;
  try {
    answered = JSON.parse(text) as Answered;
  } catch {
    return `${status}: no JSON: ${text.slice(0, 200)}`;
  }
  const codes = (answered.errors ?? []).map(({ extensions }) => extensions?.code);
  const shown = `${status}: ${JSON.stringify(answered.errors)?.slice(0, 500)}`;
  if (codes.includes('INTERNAL_SERVER_ERROR')) return shown;
  if (codes.some((code) => typeof code !== 'string')) return `without a code: ${shown}`;
  if (status >= 500 && (status !== 503 || codes.length === 0)) return shown;
  return null;
}
