import { useWords } from '../../words/useWords.ts';
import type { Endpoint } from './shapes.ts';

/** The latest deliveries of an endpoint: what was sent, how often, and what was answered. */
export function Deliveries({ endpoint }: { readonly endpoint: Endpoint }) {
  const { say, word } = useWords();
  const { nodes } = endpoint.deliveries;
  if (!nodes.length) return <p class="quiet">{say('尚无投递。', 'Nothing has been delivered yet.')}</p>;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>{say('时间', 'When')}</th>
            <th>{say('事件', 'Event')}</th>
            <th>{say('状态', 'State')}</th>
            <th>{say('次数', 'Attempts')}</th>
            <th>{say('应答', 'Answer')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, type, state, attempts, recordedAt, tries }) => {
            const [last] = tries.nodes;
            return (
              <tr key={id}>
                <td>{recordedAt.slice(0, 19).replace('T', ' ')}</td>
                <td>{type}</td>
                <td>{word('DeliveryState', state)}</td>
                <td>{attempts}</td>
                <td>{last ? `${last.status ?? last.failure ?? '—'} · ${last.milliseconds} ms` : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
