import { useAddress } from '../address/address.ts';
import { currentSession } from '../session/session.ts';
import { useWords } from '../words/useWords.ts';

/** Who looks: the public, or someone who is signed in, with the way to the inbox. */
export function Visitor() {
  const { to, path } = useAddress();
  const { say } = useWords();
  const session = currentSession();
  if (!session) {
    return (
      <a class="plain" href={to('/sign-in', path === '/' || path === '/sign-in' ? {} : { from: path })}>
        {say('登录', 'Sign in')}
      </a>
    );
  }
  return (
    <>
      <a class="plain" href={to('/inbox')}>
        {say('收件箱', 'Inbox')}
      </a>
      {session.roles.includes('administrator') && (
        <a class="plain" href={to('/connections')}>
          {say('对接', 'Connections')}
        </a>
      )}
      <a
        class="plain who"
        href={to('/sign-in')}
        title={[session.organisation, ...session.roles].filter(Boolean).join(' · ')}
      >
        {session.subject}
      </a>
    </>
  );
}
