import { useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { fetchFile } from '../../files/fetchFile.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import type { Problem } from '../../graph/problem.ts';
import { useWords } from '../../words/useWords.ts';

/** The way to a template to fill in. */
export function Template({ address }: { readonly address: string | null }) {
  const { language } = useAddress();
  const { say } = useWords();
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  if (!address) return null;
  const take = async (format: string) => {
    const refusals = await fetchFile(`${address}${address.includes('?') ? '&' : '?'}format=${format}`, language);
    setProblems(refusals.length ? refusals : null);
  };
  return (
    <>
      <p class="quiet">
        {say('没有表格？先取模板：', 'No spreadsheet yet? Take a template: ')}
        {['xlsx', 'csv'].map((format) => (
          <button key={format} type="button" class="plain" onClick={() => take(format)}>
            {format.toUpperCase()}
          </button>
        ))}
      </p>
      <Outcome problems={problems} done="" />
    </>
  );
}
