import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { PingEndpointDocument, SwitchEndpointDocument } from '../../generated/connections.ts';
import { type Problem, unreached } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';
import { Deliveries } from './Deliveries.tsx';
import type { Endpoint } from './shapes.ts';

/** The endpoints that are told of events, and what became of the latest deliveries. */
export function Endpoints({ endpoints }: { readonly endpoints: readonly Endpoint[] }) {
  const { language } = useAddress();
  const { say, word } = useWords();
  const [pinging, ping] = useMutation(PingEndpointDocument);
  const [switching, turn] = useMutation(SwitchEndpointDocument);
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const busy = pinging.fetching || switching.fetching;
  const given = (webhook: string) => ({ idempotencyKey: crypto.randomUUID(), webhook });
  const onPing = async (webhook: string) => {
    const { data, error } = await ping({ input: given(webhook), lang: language });
    setProblems(data?.pingWebhook.errors ?? [unreached(error?.message ?? '')]);
  };
  const onSwitch = async (webhook: string, active: boolean) => {
    const { data, error } = await turn({ input: { ...given(webhook), active }, lang: language });
    setProblems(data?.updateWebhook.errors ?? [unreached(error?.message ?? '')]);
  };
  return (
    <section class="sheet" aria-labelledby="endpoints">
      <h2 id="endpoints">Webhooks</h2>
      {endpoints.length === 0 && <p class="quiet">{say('没有接收端。', 'There are no endpoints.')}</p>}
      {endpoints.map((endpoint) => (
        <article key={endpoint.id}>
          <h3>{endpoint.url}</h3>
          <p>
            <b>{word('WebhookState', endpoint.state)}</b> {endpoint.stateReason}{' '}
            <span class="quiet">
              {endpoint.organisation?.name} · {endpoint.events.join(', ')}
            </span>
          </p>
          <Deliveries endpoint={endpoint} />
          <p class="actions">
            <button type="button" disabled={busy} onClick={() => onPing(endpoint.id)}>
              {say('测试', 'Send a test')}
            </button>
            <button type="button" disabled={busy} onClick={() => onSwitch(endpoint.id, endpoint.state !== 'ACTIVE')}>
              {endpoint.state === 'ACTIVE' ? say('停用', 'Switch off') : say('启用', 'Switch on')}
            </button>
          </p>
        </article>
      ))}
      <Outcome problems={problems} done={say('已处理。', 'Done.')} />
    </section>
  );
}
