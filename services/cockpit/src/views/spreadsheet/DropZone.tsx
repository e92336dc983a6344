import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/useWords.ts';

interface DropZoneProps {
  readonly busy: boolean;
  /** The file that lies here already. */
  readonly name: string | null;
  /** Whether it is for figures, of which a file holds fewer. */
  readonly ofFigures: boolean;
  readonly take: (file: File) => void;
}

const endings = '.xlsx,.csv,.tsv,.jsonl,.gz';

/** Where a file is dropped or chosen. */
export function DropZone({ busy, name, ofFigures, take }: DropZoneProps) {
  const { say } = useWords();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const receive = (files: FileList | null | undefined) => {
    setOver(false);
    const [file] = files ?? [];
    if (file && !busy) take(file);
    // The same file, mended meanwhile, is a choice too.
    if (input.current) input.current.value = '';
  };
  return (
    <label
      class={over ? 'drop-zone over' : 'drop-zone'}
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        receive(event.dataTransfer?.files);
      }}
    >
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        accept={endings}
        disabled={busy}
        onChange={(event) => receive(event.currentTarget.files)}
      />
      <b>
        {busy
          ? say('正在逐行检查…', 'Looking at each row…')
          : (name ?? say('把表格拖到这里，或点此选择', 'Drop a spreadsheet here, or choose one'))}
      </b>
      <span class="quiet">
        {ofFigures
          ? say('XLSX 或 CSV，最多 5,000 个数据。', 'XLSX or CSV, up to 5,000 figures.')
          : say('XLSX 最多 2 万行，CSV 最多 200 万行。', 'XLSX up to 20,000 rows, CSV up to 2,000,000.')}{' '}
        {say('先试导入，确认后才写入。', 'It is tried first; nothing is written before you say so.')}
      </span>
    </label>
  );
}
