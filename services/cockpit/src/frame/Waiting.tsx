import type { CombinedError } from '@urql/core';
import { useWords } from '../words/useWords.ts';

/** Stands in the place of an answer: that it is coming, or why it is not. */
export function Waiting({ error }: { readonly error: CombinedError | undefined }) {
  const { say } = useWords();
  if (!error) {
    return (
      <p class="waiting" role="status">
        {say('正在读取…', 'Reading…')}
      </p>
    );
  }
  const [first] = error.graphQLErrors;
  const text = first ? say(String(first.extensions.messageZh ?? first.message), first.message) : null;
  return (
    <div class="failure" role="alert">
      <strong>{text ?? say('连接不上图谱。', 'The graph cannot be reached.')}</strong>
      <p>
        {first
          ? `${String(first.extensions.code ?? '')} ${String(first.extensions.requestId ?? '')}`
          : say('网络恢复后会自动重试。', 'It is tried again by itself.')}
      </p>
    </div>
  );
}
