import { dayOf } from '../../figures/figure.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { RevokeKeyDocument } from '../../generated/connections.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import { sayScope } from './scopeWords.ts';
import type { ApiClient } from './shapes.ts';

/** The keys of programs: by what they begin, what they may, when they were used last; each can be revoked at once. */
export function Keys({ clients }: { readonly clients: readonly ApiClient[] }) {
  const words = useWords();
  const { say } = words;
  const { busy, problems, perform } = useAct();
  const keys = clients.flatMap((client) => client.keys.nodes.map((key) => ({ client, key })));
  return (
    <section class="sheet" aria-labelledby="keys">
      <h2 id="keys">{say('密钥', 'Keys')}</h2>
      {keys.length === 0 && <p class="quiet">{say('没有密钥。', 'There are no keys.')}</p>}
      {keys.length > 0 && (
        <div class="scroll">
          <table class="cards">
            <thead>
              <tr>
                <th scope="col">{say('程序', 'Program')}</th>
                <th scope="col">{say('单位', 'Organisation')}</th>
                <th scope="col">{say('密钥', 'Key')}</th>
                <th scope="col">{say('权限', 'Scopes')}</th>
                <th scope="col">{say('最近使用', 'Used last')}</th>
                <th scope="col">{say('有效期至', 'Expires')}</th>
                <th scope="col">{say('作废', 'Revoke')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ client, key }) => (
                <tr key={key.id}>
                  <td>{client.name}</td>
                  <td>{client.organisation?.name ?? '—'}</td>
                  <td>
                    <code>{key.prefix}…</code>
                  </td>
                  <td data-label={say('权限', 'Scopes')}>
                    {key.scopes.map((scope) => sayScope(words, scope)).join(say('、', ', '))}
                  </td>
                  <td data-label={say('最近使用', 'Used last')}>{dayOf(key.lastUsedAt)}</td>
                  <td data-label={say('有效期至', 'Expires')}>{key.expiresOn}</td>
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
