import { useEffect, useRef, useState } from 'preact/hooks';
import { reachedEvent } from '../graph/client.ts';
import { useWords } from '../words/useWords.ts';

/** Says that answers come from what was kept, and since when. */
export function OfflineNotice() {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const { say, language } = useWords();
  const reachedAt = useRef(new Date().toISOString());
  useEffect(() => {
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
    const hearWorker = ({ data }: MessageEvent) => {
      if (data?.kind === 'kept') setKeptAt(data.at);
      if (data?.kind === 'fresh') setKeptAt(null);
    };
    const hearClient = (event: Event) => {
      const reached = event instanceof CustomEvent && event.detail === true;
      if (!reached) return setKeptAt(reachedAt.current);
      // An answer that the service worker kept looks like any other: it tells itself.
      if (worker?.controller) return;
      reachedAt.current = new Date().toISOString();
      setKeptAt(null);
    };
    worker?.addEventListener('message', hearWorker);
    addEventListener(reachedEvent, hearClient);
    return () => {
      worker?.removeEventListener('message', hearWorker);
      removeEventListener(reachedEvent, hearClient);
    };
  }, []);
  if (!keptAt) return null;
  const moment = new Date(keptAt).toLocaleString(language === 'ZH' ? 'zh-CN' : 'en-GB');
  return (
    <p class="offline" role="status">
      {say(`离线：显示 ${moment} 保存的数据。`, `Offline: this is what was kept at ${moment}.`)}
    </p>
  );
}
