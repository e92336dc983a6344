import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { ConnectionsDocument } from '../../generated/connections.ts';
import { useRounds } from '../../graph/useRounds.ts';
import { useView } from '../../graph/useView.ts';
import { useWords } from '../../words/useWords.ts';
import { Endpoints } from './Endpoints.tsx';
import { Keys } from './Keys.tsx';
import { NewEndpoint } from './NewEndpoint.tsx';
import { NewKey } from './NewKey.tsx';

/** For administrators: the programs of their organisations, and the endpoints that are told of events. */
export default function ConnectionsView() {
  const { language, to } = useAddress();
  const { say } = useWords();
  const { data, error, refresh } = useView(ConnectionsDocument, { lang: language });
  const endpoints = data?.webhooks.nodes ?? [];
  const waiting = endpoints.some(({ deliveries }) => deliveries.nodes.some(({ state }) => state === 'WAITING'));
  const active = endpoints.some(({ state }) => state === 'ACTIVE');
  useRounds(active, refresh, waiting ? 1_500 : 10_000);
  const title = say('对接', 'Connections');
  if (!data) return <Frame title={title}>{<Waiting error={error} />}</Frame>;
  const { viewer } = data;
  const organisation = viewer?.organisation?.code;
  const administers = viewer?.roles.includes('administrator') ?? false;
  return (
    <Frame title={title}>
      <h1 class="page-title">
        {title} <small>{viewer?.organisation?.name}</small>
      </h1>
      {!administers && (
        <p class="sheet">
          {say('对接由管理员设置。', 'Connections are for administrators.')}{' '}
          <a href={to('/sign-in')}>{say('登录', 'Sign in')}</a>
        </p>
      )}
      {administers && <Keys clients={data.clients.nodes} />}
      {administers && <Endpoints endpoints={endpoints} />}
      {administers && organisation && (
        <div class="record-grid">
          <NewKey organisation={organisation} />
          <NewEndpoint organisation={organisation} types={data.eventTypes} />
        </div>
      )}
    </Frame>
  );
}
