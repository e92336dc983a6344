import { ErrorBoundary, lazy } from 'preact-iso';
import { useWords } from '../../words/useWords.ts';
import type { Duty } from './shapes.ts';

const Spreadsheet = lazy(() => import('../spreadsheet/Spreadsheet.tsx'));

interface FiguresFileProps {
  readonly duties: readonly Duty[];
  readonly written: () => void;
}

/** Many figures at once: a sheet of targets and periods, which becomes a report for each period. */
export function FiguresFile({ duties, written }: FiguresFileProps) {
  const { say } = useWords();
  const [first] = duties;
  const plan = first?.target.plan.code;
  // Whoever has nothing to report may have something to correct, in a sheet of his own.
  const template = first && `/templates/figures?${new URLSearchParams({ plan: plan ?? '', period: first.period })}`;
  return (
    <section class="sheet figures-file" aria-labelledby="figures-file">
      <h2 id="figures-file">{say('用表格报送数据', 'Report by a spreadsheet')}</h2>
      <ErrorBoundary>
        <Spreadsheet name="figures" plan={plan ?? null} template={template ?? null} written={written} />
      </ErrorBoundary>
    </section>
  );
}
