import { figure } from '../../figures/figure.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { CancelImportDocument } from '../../generated/spreadsheet.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import type { BroughtImport } from './shapes.ts';

/** How far a worker has come with a file that is too long for an answer at once, and the way to stop it. */
export function Progress({ brought }: { readonly brought: BroughtImport }) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  const { id, state, progress, done, total } = brought;
  if (state === 'CANCELLED') {
    return (
      <p class="quiet" role="status">
        {say('已取消；此前写入的行保留。', 'Cancelled. Rows that had been written by then stay.')}
      </p>
    );
  }
  if (state !== 'WAITING' && state !== 'RUNNING') return null;
  const rows = (count: number) => figure(String(count));
  return (
    <div class="under-way">
      <p>
        {state === 'WAITING'
          ? say(
              '文件较大，已交后台处理，正在排队。',
              'The file is large: a worker will bring it. It waits for its turn.',
            )
          : say('后台正在处理。', 'A worker is bringing it.')}{' '}
        {say('可以关闭此页，稍后按此地址再来。', 'You may leave this page and come back to its address.')}
      </p>
      <p class="actions">
        <progress value={progress} max={1} aria-label={say('进度', 'Progress')} />
        <span class="number">
          {total === null
            ? say(`${rows(done)} 行`, `${rows(done)} rows`)
            : say(`${rows(done)} / ${rows(total)} 行`, `${rows(done)} of ${rows(total)} rows`)}
        </span>
        <button type="button" disabled={busy} onClick={() => perform(CancelImportDocument, { import: id })}>
          {say('取消', 'Cancel')}
        </button>
      </p>
      <Outcome problems={problems?.length ? problems : null} done="" />
    </div>
  );
}
