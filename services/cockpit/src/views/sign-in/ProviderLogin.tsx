import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import type { Tokens } from '../../session/codeFlow.ts';
import type { Provider } from '../../session/provider.ts';
import { useWords } from '../../words/useWords.ts';

interface ProviderLoginProps {
  readonly provider: Provider;
  /** The page to come back to. */
  readonly back: string;
  readonly enter: (tokens: Tokens, back: string) => void;
}

/** The way to the identity provider and back. */
export function ProviderLogin({ provider, back, enter }: ProviderLoginProps) {
  const { query, change } = useAddress();
  const { say } = useWords();
  const returning = Boolean(query.state && (query.code || query.error));
  const [busy, setBusy] = useState(returning);
  const [problem, setProblem] = useState<string | null>(null);
  // What reads answers of providers is fetched by whoever signs in, and by nobody else.
  const attempt = (act: (flow: typeof import('../../session/codeFlow.ts')) => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    import('../../session/codeFlow.ts').then(act).catch((error) => {
      setBusy(false);
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
  useEffect(() => {
    // Who signs in again for the sake of another tab has said so there already.
    if (!returning && query.renew === 'yes') attempt(({ goToProvider }) => goToProvider(provider, back));
    if (!returning) return;
    const answer = new URL(location.href);
    // A code is good for one time: neither a reload nor the history is to bring it again.
    change({ code: null, state: null, iss: null, session_state: null, error: null, error_description: null }, true);
    attempt(async ({ comeBack }) => {
      const came = await comeBack(provider, answer);
      enter(came, came.back);
    });
  }, []);
  return (
    <section class="sheet form">
      <h2>{say('单位账号登录', 'With the account of your organisation')}</h2>
      <p class="quiet">
        {say('前往 ', 'You are taken to ')}
        {new URL(provider.issuer).host}
        {say(' 登录，完成后回到此处。', ', and come back here.')}
      </p>
      {problem && (
        <p role="alert">
          {say('登录未完成：', 'You are not signed in: ')}
          {problem}
        </p>
      )}
      <button
        type="button"
        class="primary"
        disabled={busy}
        onClick={() => attempt(({ goToProvider }) => goToProvider(provider, back))}
      >
        {busy ? say('正在登录…', 'Signing in…') : say('登录', 'Sign in')}
      </button>
    </section>
  );
}
