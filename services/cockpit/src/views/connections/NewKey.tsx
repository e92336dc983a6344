import { useState } from 'preact/hooks';
import { Outcome } from '../../frame/Outcome.tsx';
import { CreateKeyDocument } from '../../generated/connections.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import { Secret } from './Secret.tsx';
import { sayScope } from './scopeWords.ts';

const scopes = ['read', 'report', 'approve', 'import', 'export', 'feed', 'administer'];

/** Makes a key for a program of an organisation. */
export function NewKey({ organisation }: { readonly organisation: string }) {
  const words = useWords();
  const { say } = words;
  const { busy, problems, perform } = useAct();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['read']);
  const [secret, setSecret] = useState<string | null>(null);
  const send = async () => {
    const result = await perform(CreateKeyDocument, { organisation, name, scopes: [...chosen] });
    setSecret(result?.secret ?? null);
  };
  return (
    <form
      class="sheet form"
      aria-labelledby="new-key"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id="new-key">{say('新密钥', 'A new key')}</h2>
      <label>
        {say('程序名称', 'Name of the program')}
        <input required maxLength={200} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <fieldset>
        <legend>{say('权限', 'Scopes')}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))
              }
            />
            {sayScope(words, scope)} <code class="quiet">{scope}</code>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="primary" disabled={busy || chosen.length === 0}>
        {say('签发', 'Make it')}
      </button>
      {secret && <Secret secret={secret} />}
      <Outcome problems={problems} done={say('已签发。', 'Made.')} />
    </form>
  );
}
