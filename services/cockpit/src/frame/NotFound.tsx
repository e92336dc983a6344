import { useWords } from '../words/useWords.ts';
import { Frame } from './Frame.tsx';

/** An address that the page does not know, or a record that is not there. */
export function NotFound() {
  const { say } = useWords();
  return (
    <Frame title={say('没有这一页', 'There is no such page')}>
      <section class="sheet">
        <h1>{say('没有这一页', 'There is no such page')}</h1>
        <p>{say('地址有误，或该记录不存在。', 'The address is wrong, or the record is not there.')}</p>
      </section>
    </Frame>
  );
}
