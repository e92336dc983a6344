import { useEffect } from 'preact/hooks';
import { Frame } from '../../frame/Frame.tsx';
import { shareSession } from '../../session/otherTabs.ts';
import { useWords } from '../../words/useWords.ts';

/** Shown to whoever signed in again for the sake of another window: there he goes on. */
export function Renewed() {
  const { say } = useWords();
  useEffect(shareSession, []);
  const title = say('已重新登录', 'Signed in again');
  return (
    <Frame title={title}>
      <section class="sheet">
        <h1>{title}</h1>
        <p role="status">{say('可关闭此窗口，回到原来的页面继续。', 'Close this window, and go on where you were.')}</p>
        <button type="button" onClick={() => close()}>
          {say('关闭', 'Close')}
        </button>
      </section>
    </Frame>
  );
}
