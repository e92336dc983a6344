/** What came of asking. */
export interface Told {
  readonly status: number;
  /** The code of the first error; null where there is none. */
  readonly code: string | null;
  readonly repeatable: boolean | null;
  readonly retryAfter: string | null;
}

interface Answer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly repeatable?: boolean } }[];
  readonly data?: { readonly createIndustryChain?: { readonly errors?: readonly { readonly code: string }[] } } | null;
}

/** What may be asked: one thing that reads, and one that writes a record of that code once, however often it is sent. */
export const asked = {
  read: { query: '{ industryChains { totalCount } }', variables: {} },
  write: (code: string) => ({
    query: `mutation ($input: CreateIndustryChainInput!) {
      createIndustryChain(input: $input) { industryChain { code } errors { code } } }`,
    variables: { input: { idempotencyKey: code, industryChain: { code, nameEn: code, nameZh: code } } },
  }),
} as const;

/** Asks a gateway of development as an administrator. */
export async function ask(url: string, body: { query: string; variables: object }): Promise<Told> {
  const post = (path: string, sent: object, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(30_000),
    });
  const { token } = (await (await post('/development/login', { roles: ['administrator'] })).json()) as {
    token: string;
  };
  const response = await post('/graphql', body, { authorization: `Bearer ${token}` });
  const { errors = [], data } = (await response.json()) as Answer;
  const problem = data?.createIndustryChain?.errors?.[0];
  return {
    status: response.status,
    code: errors[0]?.extensions?.code ?? problem?.code ?? null,
    repeatable: errors[0]?.extensions?.repeatable ?? null,
    retryAfter: response.headers.get('retry-after'),
  };
}
