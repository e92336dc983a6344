import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../words/useWords.ts';

/** Says that answers come from what was kept, and since when. */
export function OfflineNotice() {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const { say, language } = useWords();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const hear = ({ data }: MessageEvent) => {
      if (data?.kind === 'kept') setKeptAt(data.at);
      if (data?.kind === 'fresh') setKeptAt(null);
    };
    navigator.serviceWorker.addEventListener('message', hear);
    return () => navigator.serviceWorker.removeEventListener('message', hear);
  }, []);
  if (!keptAt) return null;
  const moment = new Date(keptAt).toLocaleString(language === 'ZH' ? 'zh-CN' : 'en-GB');
  return (
    <p class="offline" role="status">
      {say(`离线：显示 ${moment} 保存的数据。`, `Offline: this is what was kept at ${moment}.`)}
    </p>
  );
}
