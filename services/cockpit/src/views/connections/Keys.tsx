import { dayOf } from '../../figures/figure.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { RevokeKeyDocument } from '../../generated/connections.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import type { ApiClient } from './shapes.ts';

/** The keys of programs: by what they begin, what they may, when they were used last; each can be revoked at once. */
export function Keys({ clients }: { readonly clients: readonly ApiClient[] }) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  const keys = clients.flatMap((client) => client.keys.nodes.map((key) => ({ client, key })));
  return (
    <section class="sheet" aria-labelledby="keys">
      <h2 id="keys">{say('密钥', 'Keys')}</h2>
      {keys.length === 0 && <p class="quiet">{say('没有密钥。', 'There are no keys.')}</p>}
      {keys.length > 0 && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th>{say('程序', 'Program')}</th>
                <th>{say('单位', 'Organisation')}</th>
                <th>{say('密钥', 'Key')}</th>
                <th>{say('权限', 'Scopes')}</th>
                <th>{say('最近使用', 'Used last')}</th>
                <th>{say('有效期至', 'Expires')}</th>
                <th>{say('作废', 'Revoke')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ client, key }) => (
                <tr key={key.id}>
                  <td>{client.name}</td>
                  <td>{client.organisation?.name ?? '—'}</td>
                  <td>
                    <code>
                      {key.prefix}…{key.hint}
                    </code>
                  </td>
                  <td>{key.scopes.join(', ')}</td>
                  <td>{dayOf(key.lastUsedAt)}</td>
                  <td>{key.expiresOn}</td>
                  <td>
                    {key.revokedAt ? (
                      dayOf(key.revokedAt)
                    ) : (
                      <button type="button" disabled={busy} onClick={() => perform(RevokeKeyDocument, { key: key.id })}>
                        {say('作废', 'Revoke')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Outcome problems={problems} done={say('已作废。', 'Revoked.')} />
    </section>
  );
}
