import { Outcome } from '../../frame/Outcome.tsx';
import { PingEndpointDocument, SwitchEndpointDocument } from '../../generated/connections.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import { Deliveries } from './Deliveries.tsx';
import { sayEvent } from './eventWords.ts';
import type { Endpoint } from './shapes.ts';

/** The endpoints that are told of events, and what became of the latest deliveries. */
export function Endpoints({ endpoints }: { readonly endpoints: readonly Endpoint[] }) {
  const words = useWords();
  const { say, word } = words;
  const { busy, problems, perform } = useAct();
  const ping = (webhook: string) => perform(PingEndpointDocument, { webhook });
  const turn = (webhook: string, active: boolean) => perform(SwitchEndpointDocument, { webhook, active });
  return (
    <section class="sheet" aria-labelledby="endpoints">
      <h2 id="endpoints">
        {say('接收端', 'Endpoints')} <small>Webhooks</small>
      </h2>
      {endpoints.length === 0 && <p class="quiet">{say('没有接收端。', 'There are no endpoints.')}</p>}
      {endpoints.map((endpoint) => (
        <article key={endpoint.id}>
          <h3>{endpoint.url}</h3>
          <p>
            <b>{word('WebhookState', endpoint.state)}</b> {endpoint.stateReason}{' '}
            <span class="quiet">
              {endpoint.organisation?.name} ·{' '}
              {endpoint.events.map((name) => sayEvent(words, name)).join(say('、', ', '))}
            </span>
          </p>
          <Deliveries endpoint={endpoint} />
          <p class="actions">
            <button type="button" disabled={busy} onClick={() => ping(endpoint.id)}>
              {say('测试', 'Send a test')}
            </button>
            <button type="button" disabled={busy} onClick={() => turn(endpoint.id, endpoint.state !== 'ACTIVE')}>
              {endpoint.state === 'ACTIVE' ? say('停用', 'Switch off') : say('启用', 'Switch on')}
            </button>
          </p>
        </article>
      ))}
      <Outcome problems={problems} done={say('已处理。', 'Done.')} />
    </section>
  );
}
