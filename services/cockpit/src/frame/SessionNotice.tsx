import { useAddress } from '../address/address.ts';
import { useSession } from '../session/useSession.ts';
import { useWords } from '../words/useWords.ts';

/** Says that a sign-in ends or has ended, and leads to where it is renewed: in a window of its own, so that this page keeps what was typed. */
export function SessionNotice() {
  const { session, isEnding, hasEnded } = useSession();
  const { to } = useAddress();
  const { say } = useWords();
  if (!session || !isEnding) return null;
  return (
    <p class="offline" role="status">
      {hasEnded
        ? say('登录已到期，已填写的内容仍在此页。', 'Your sign-in has ended. What you typed is still here.')
        : say('登录即将到期，已填写的内容不会丢失。', 'Your sign-in is about to end. What you typed stays.')}{' '}
      <a href={to('/sign-in', { renew: 'yes' })} target="_blank" rel="noopener">
        {say('在新窗口重新登录', 'Sign in again in a new window')}
      </a>
    </p>
  );
}
