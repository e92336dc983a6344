import { useEffect, useState } from 'preact/hooks';
import { readText } from '../../files/readText.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { KeepHeadingsDocument } from '../../generated/spreadsheet.ts';
import { useAct } from '../../graph/useAct.ts';
import { useWords } from '../../words/useWords.ts';
import { columnsOf } from './headings.ts';
import type { KeptHeadings } from './shapes.ts';

interface HeadingFormProps {
  /** What the rows are called. */
  readonly rows: string;
  readonly file: File;
  /** Where the template lies, whose columns can be chosen. */
  readonly template: string;
  /** The headings that nobody knew; where it is not told which, they are typed. */
  readonly unknown: readonly string[];
  /** The kept headings by which the file was read, to which these are added. */
  readonly before: KeptHeadings | undefined;
  /** Called with the name under which they are kept now. */
  readonly kept: (name: string) => void;
}

interface Meant {
  readonly heading: string;
  /** The column; blank where nothing is chosen yet. */
  readonly column: string;
}

const leftOut = '-';

/** Says once what headings of an own system stand for; it is kept under a name, and known from then on. */
export function HeadingForm({ rows, file, template, unknown, before, kept }: HeadingFormProps) {
  const { say } = useWords();
  const { busy, problems, perform } = useAct();
  const [columns, setColumns] = useState<readonly string[]>([]);
  const [name, setName] = useState(before?.name ?? file.name.replace(/\.[^.]*$/, '').slice(0, 60));
  const [meant, setMeant] = useState<readonly Meant[]>(unknown.map((heading) => ({ heading, column: '' })));
  useEffect(() => {
    readText(`${template}${template.includes('?') ? '&' : '?'}format=csv`).then((text) => setColumns(columnsOf(text)));
  }, [template]);
  const set = (at: number, changed: Partial<Meant>) =>
    setMeant(meant.map((each, place) => (place === at ? { ...each, ...changed } : each)));
  const stated = meant.filter(({ heading, column }) => heading.trim() && column);
  const save = async () => {
    const own = stated.map(({ heading, column }) => ({ heading, column: column === leftOut ? null : column }));
    const earlier = (before?.headings ?? []).filter((each) => !own.some(({ heading }) => heading === each.heading));
    const result = await perform(KeepHeadingsDocument, { rows, name, headings: [...earlier, ...own] });
    if (result?.mapping) kept(result.mapping.name);
  };
  return (
    <form
      class="heading-form"
      aria-label={say('表头对照', 'What the headings stand for')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>
        {say(
          '指明一次每个表头代表哪一列；保存后，下次同样的表格会自动识别。',
          'Say once which column each heading stands for. It is kept, and such files are read by themselves from then on.',
        )}
      </p>
      <ul class="headings">
        {meant.map(({ heading, column }, at) => (
          <li key={at}>
            {unknown.includes(heading) && at < unknown.length ? (
              <b>{heading}</b>
            ) : (
              <input
                aria-label={say('文件中的表头', 'Heading in the file')}
                maxLength={200}
                value={heading}
                onInput={(event) => set(at, { heading: event.currentTarget.value })}
              />
            )}
            <span aria-hidden="true">→</span>
            <select
              aria-label={say(`“${heading}”代表`, `What “${heading}” stands for`)}
              value={column}
              onChange={(event) => set(at, { column: event.currentTarget.value })}
            >
              <option value="">{say('请选择…', 'Choose…')}</option>
              <option value={leftOut}>{say('忽略该列', 'Leave the column out')}</option>
              {columns.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" onClick={() => setMeant([...meant, { heading: '', column: '' }])}>
          {say('再加一个表头', 'Another heading')}
        </button>
      </p>
      <label>
        {say('保存为', 'Keep it as')}
        <input required maxLength={60} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary" disabled={busy || !stated.length || stated.length < unknown.length}>
        {say('保存并重试', 'Keep it and try again')}
      </button>
      <Outcome problems={problems?.length ? problems : null} done="" />
    </form>
  );
}
