import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useClient } from '@urql/preact';
import { useRef, useState } from 'preact/hooks';
import { type Language, useAddress } from '../address/address.ts';
import { intentKey } from './intentKey.ts';
import { type Problem, unreached } from './problem.ts';

/** What a mutation of the graph led to. */
interface Result {
  readonly errors: readonly Problem[];
}

/** What every mutation takes: one input, told from others by its key. */
interface Given {
  readonly input: { readonly idempotencyKey: string };
  readonly lang: Language;
}

/** What somebody does on a page, and what became of it. */
export interface Act {
  /** Whether an answer is awaited. */
  readonly busy: boolean;
  /** What stood in the way of what was done last: nothing where it was done, null before anything is. */
  readonly problems: readonly Problem[] | null;
  /** Has a mutation done; gives its result, or null where no answer came. */
  readonly perform: <Data extends Readonly<Record<string, Result>>, Variables extends Given>(
    mutation: TypedDocumentNode<Data, Variables>,
    input: Omit<Variables['input'], 'idempotencyKey'>,
  ) => Promise<Data[keyof Data] | null>;
}

/** Does what somebody asks for once, however often the button is pressed until an answer comes. */
export function useAct(): Act {
  const client = useClient();
  const { language } = useAddress();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  // A key for each intent: kept until there is an answer, so that what is sent again over a broken line is done once.
  const intent = useRef<{ readonly mutation: unknown; readonly text: string; readonly key: string } | null>(null);
  const perform: Act['perform'] = async <Data extends Readonly<Record<string, Result>>, Variables extends Given>(
    mutation: TypedDocumentNode<Data, Variables>,
    given: Omit<Variables['input'], 'idempotencyKey'>,
  ) => {
    const text = JSON.stringify(given);
    const last = intent.current;
    const { key } = last?.mutation === mutation && last.text === text ? last : { key: intentKey() };
    intent.current = { mutation, text, key };
    setBusy(true);
    const variables = { input: { ...given, idempotencyKey: key }, lang: language };
    const { data, error } = await client.mutation<Data, AnyVariables>(mutation, variables);
    setBusy(false);
    const [result = null] = data ? (Object.values(data) as Data[keyof Data][]) : [];
    if (result) intent.current = null;
    setProblems(result?.errors ?? [unreached(error?.message ?? '')]);
    return result;
  };
  return { busy, problems, perform };
}
