import { useWords } from '../../words/useWords.ts';

/** A secret, shown once: nobody can read it again. */
export function Secret({ secret }: { readonly secret: string }) {
  const { say } = useWords();
  return (
    <p class="done" role="status">
      {say('仅显示这一次，请立即妥善保存：', 'Shown this once; keep it now:')} <code>{secret}</code>{' '}
      <button type="button" onClick={() => navigator.clipboard?.writeText(secret)}>
        {say('复制', 'Copy')}
      </button>
    </p>
  );
}
