import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { PeopleDocument } from '../../generated/people.ts';
import { useView } from '../../graph/useView.ts';
import type { Tokens } from '../../session/codeFlow.ts';
import { currentRenewal, currentSession, signIn, signOut } from '../../session/session.ts';
import { useWords } from '../../words/useWords.ts';
import { DevelopmentLogin } from './DevelopmentLogin.tsx';
import { ProviderLogin } from './ProviderLogin.tsx';
import { Renewed } from './Renewed.tsx';
import { useWays } from './ways.ts';

/** Where one says who one is: by a token of the identity provider or a key, and in development as anybody. */
export default function SignInView() {
  const { language, query, to } = useAddress();
  const { say } = useWords();
  const session = currentSession();
  const ways = useWays();
  const { data } = useView(PeopleDocument, { lang: language }, !ways?.development);
  const from = /^\/(?!\/)/.test(query.from ?? '') ? (query.from ?? '') : '/inbox';
  // Whoever signs in again for the sake of another window is told so, and goes on there.
  const back = query.renew ? to('/sign-in', { renew: 'done' }) : to(from);
  const enter = ({ token, renewal }: Tokens, next = back) => {
    signIn(token, renewal);
    // What was read as somebody else must not be shown any more, so the page begins anew.
    location.replace(next);
  };
  const enterBy = (token: string) => enter({ token, renewal: null });
  const leave = async () => {
    const renewal = currentRenewal();
    signOut();
    // The provider is told if it is there; what it gave was forgotten here in any case.
    if (renewal) await import('../../session/codeFlow.ts').then(({ giveUp }) => giveUp(renewal)).catch(() => {});
    location.assign(to('/'));
  };
  if (query.renew === 'done') return <Renewed />;
  return (
    <Frame title={say('登录', 'Sign in')}>
      <h1 class="page-title">{say('登录', 'Sign in')}</h1>
      {session && (
        <section class="sheet">
          <p>
            {say('当前身份：', 'You are ')}
            <b>{session.subject}</b> {session.organisation} <span class="quiet">{session.roles.join(', ')}</span>
          </p>
          <button type="button" onClick={leave}>
            {say('退出', 'Sign out')}
          </button>
        </section>
      )}
      <div class="record-grid">
        {ways?.provider && <ProviderLogin provider={ways.provider} back={back} enter={enter} />}
        <form
          class="sheet form"
          onSubmit={(event) => {
            event.preventDefault();
            const token = new FormData(event.currentTarget).get('token');
            if (typeof token === 'string' && token.trim()) enterBy(token);
          }}
        >
          <h2>{say('使用令牌或密钥', 'With a token or a key')}</h2>
          <p class="quiet">
            {say(
              '粘贴身份提供方签发的令牌，或机构的密钥。关闭本标签页即失效。',
              'Paste a token of your identity provider, or the key of a client. It is forgotten when this tab closes.',
            )}
          </p>
          <label>
            {say('令牌或密钥', 'Token or key')}
            <input name="token" type="password" autocomplete="off" maxLength={8000} required />
          </label>
          <button type="submit" class="primary">
            {say('登录', 'Sign in')}
          </button>
        </form>
        {ways?.development && <DevelopmentLogin organisations={data?.organisations.nodes ?? []} enter={enterBy} />}
      </div>
    </Frame>
  );
}
