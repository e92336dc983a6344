import { useState } from 'preact/hooks';
import { Outcome } from '../../frame/Outcome.tsx';
import { CreateEndpointDocument } from '../../generated/connections.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import { sayEvent } from './eventWords.ts';
import { Secret } from './Secret.tsx';
import type { EventType } from './shapes.ts';

interface NewEndpointProps {
  readonly organisation: string;
  readonly types: readonly EventType[];
}

/** Has an endpoint told of events. */
export function NewEndpoint({ organisation, types }: NewEndpointProps) {
  const words = useWords();
  const { say } = words;
  const { busy, problems, perform } = useAct();
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [secret, setSecret] = useState<string | null>(null);
  const send = async () => {
    const result = await perform(CreateEndpointDocument, { organisation, url, events: [...chosen] });
    setSecret(result?.secret ?? null);
  };
  return (
    <form
      class="sheet form"
      aria-labelledby="new-endpoint"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id="new-endpoint">{say('新接收端', 'A new endpoint')}</h2>
      <label>
        {say('地址', 'Address')}
        <input
          type="url"
          required
          maxLength={2000}
          placeholder="https://"
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend>{say('事件', 'Events')}</legend>
        {types.map(({ name, description }) => (
          <label key={name} title={description}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, name] : chosen.filter((each) => each !== name))
              }
            />
            {sayEvent(words, name)} <code class="quiet">{name}</code>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="primary" disabled={busy || chosen.length === 0}>
        {say('登记', 'Register it')}
      </button>
      {secret && <Secret secret={secret} />}
      <Outcome problems={problems} done={say('已登记。', 'Registered.')} />
    </form>
  );
}
