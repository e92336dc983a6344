import { useWords } from '../../words/useWords.ts';
import { savePage } from './savePage.ts';

/** Takes what the page shows along: on paper, or as one file that opens without a server. */
export function TakeAlong() {
  const { say } = useWords();
  return (
    <>
      <button type="button" onClick={() => print()}>
        {say('打印', 'Print')}
      </button>
      <button type="button" onClick={() => savePage(document.title)}>
        {say('存为文件', 'Save as a file')}
      </button>
    </>
  );
}
