import { useState } from 'preact/hooks';
import { ErrorBoundary, lazy } from 'preact-iso';
import { useAddress } from '../../address/address.ts';
import { fetchFile } from '../../files/fetchFile.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import type { Problem } from '../../graph/problem.ts';
import { currentSession, mayBring } from '../../session/session.ts';
import type { Register } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';

const Spreadsheet = lazy(() => import('../spreadsheet/Spreadsheet.tsx'));

interface RegisterFilesProps {
  readonly register: Register;
  /** What the list is narrowed to, so that the file holds the same. */
  readonly filter: unknown;
  readonly written: () => void;
}

/** The register as a file: taken along by everybody, brought by those who keep it. */
export function RegisterFiles({ register, filter, written }: RegisterFilesProps) {
  const { language, query, asOf } = useAddress();
  const { say } = useWords();
  const [open, setOpen] = useState(Boolean(query.import));
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const take = async (format: string) => {
    const asked = {
      format,
      lang: language === 'ZH' ? 'zh' : 'en',
      ...(filter ? { filter: JSON.stringify(filter) } : {}),
      ...(register.asOf && asOf ? { asOf } : {}),
    };
    const refusals = await fetchFile(`/exports/${register.list}?${new URLSearchParams(asked)}`, language);
    setProblems(refusals.length ? refusals : null);
  };
  return (
    <div class="register-files no-print">
      <p class="quiet">
        {say('导出：', 'Take it along: ')}
        {['xlsx', 'csv'].map((format) => (
          <button key={format} type="button" class="plain" onClick={() => take(format)}>
            {format.toUpperCase()}
          </button>
        ))}
      </p>
      <Outcome problems={problems} done="" />
      {mayBring(currentSession()) && !asOf && (
        <details class="sheet" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('从表格导入', 'Bring a spreadsheet')}</summary>
          <ErrorBoundary>
            <Spreadsheet
              name={register.list}
              noun={register.type}
              template={`/templates/${register.list}`}
              written={written}
            />
          </ErrorBoundary>
        </details>
      )}
    </div>
  );
}
