import { useWords } from '../../words/useWords.ts';
import { sayEvent } from './eventWords.ts';
import type { Endpoint } from './shapes.ts';

/** The latest deliveries of an endpoint: what was sent, how often, and what was answered. */
export function Deliveries({ endpoint }: { readonly endpoint: Endpoint }) {
  const words = useWords();
  const { say, word } = words;
  const { nodes } = endpoint.deliveries;
  if (!nodes.length) return <p class="quiet">{say('尚无投递。', 'Nothing has been delivered yet.')}</p>;
  return (
    <div class="scroll">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{say('时间', 'When')}</th>
            <th scope="col">{say('事件', 'Event')}</th>
            <th scope="col">{say('状态', 'State')}</th>
            <th scope="col">{say('次数', 'Attempts')}</th>
            <th scope="col">{say('应答', 'Answer')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, type, state, attempts, recordedAt, tries }) => {
            const [last] = tries.nodes;
            return (
              <tr key={id}>
                <td>{recordedAt.slice(0, 19).replace('T', ' ')}</td>
                <td>
                  {sayEvent(words, type)} <code class="quiet">{type}</code>
                </td>
                <td>{word('DeliveryState', state)}</td>
                <td data-label={say('次数', 'Attempts')}>{attempts}</td>
                <td data-label={say('应答', 'Answer')}>
                  {last ? `${last.status ?? last.failure ?? '—'} · ${last.milliseconds} ms` : '—'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
