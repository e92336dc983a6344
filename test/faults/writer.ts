import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody who writes one record after the other, each until it is acknowledged, under one key however often it is sent. */
export interface Writer {
  /** From now on the gateway is reached here. */
  turnTo(url: string): void;
  /** Waits until a write is acknowledged that was not when it was asked. */
  acknowledgement(): Promise<void>;
  /** Finishes the write under way; gives the codes of all that were acknowledged. */
  stop(): Promise<string[]>;
}

const mutation = `mutation ($input: CreateIndustryChainInput!) {
  createIndustryChain(input: $input) { industryChain { code } errors { code } }
}`;

/** Begins to write records whose codes begin so; of several who write each has its own. */
export function openWriter(url: string, prefix = 'chain'): Writer {
  const acknowledged: string[] = [];
  let address = url;
  let stopping = false;
  let wake = () => {};

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return (await response.json()) as Record<string, unknown>;
  };

  /** Sends one record; gives whether it was acknowledged. */
  const send = async (code: string): Promise<boolean> => {
    const { token } = await post('/development/login', { roles: ['administrator'] });
    const industryChain = { code, nameEn: code, nameZh: code };
    const variables = { input: { idempotencyKey: code, industryChain } };
    const answer = await post('/graphql', { query: mutation, variables }, { authorization: `Bearer ${token}` });
    const { data } = answer as {
      data?: { createIndustryChain?: { industryChain?: { code: string }; errors?: unknown[] } };
    };
    const result = data?.createIndustryChain;
    if (result?.errors?.length) throw new Refused(JSON.stringify(result.errors));
    return result?.industryChain?.code === code;
  };

  const write = async (): Promise<void> => {
    for (let nth = 1; !stopping; nth += 1) {
      const code = `${prefix}-${String(nth).padStart(6, '0')}`;
      while (!(await send(code).catch(unlessRefused))) await sleep(20);
      acknowledged.push(code);
      wake();
    }
  };
  const writing = write();

  return {
    turnTo(given) {
      address = given;
    },
    acknowledgement: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
    async stop() {
      stopping = true;
      await writing;
      return acknowledged;
    },
  };
}

/** What no repetition would mend. */
class Refused extends Error {}

function unlessRefused(error: unknown): false {
  if (error instanceof Refused) throw error;
  return false;
}
