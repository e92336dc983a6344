import registers from 'plangraph:registers';
import { useAddress } from '../../address/address.ts';
import { sayRegister } from '../../words/registerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { ChangedColumns } from './ChangedColumns.tsx';
import { Rest } from './Rest.tsx';
import type { ChangedRecord, Changes, NamedColumn } from './shapes.ts';
import { useLengths } from './useLengths.ts';

interface ChangedRecordsProps {
  readonly changes: Changes;
  readonly columns: readonly NamedColumn[];
  readonly since: string;
}

/** What became of records of registers since the last meeting: what came, what went, and what is said of them otherwise. */
export function ChangedRecords({ changes: { records }, columns, since }: ChangedRecordsProps) {
  const { language, to } = useAddress();
  const { say, word } = useWords();
  const lengths = useLengths();
  const shown = records.slice(0, lengths.records);
  const name = ({ noun, change, recordId, record }: ChangedRecord) => {
    const text = record?.label ?? '—';
    if (change === 'GONE' || !registers[noun]) return <span>{text}</span>;
    return <a href={to(`/records/${noun}/${encodeURIComponent(recordId)}`)}>{text}</a>;
  };
  return (
    <section class="sheet since" aria-labelledby="records">
      <h2 id="records">
        {say(`${since} 会议以来的台账变化`, `Records since the meeting of ${since}`)}{' '}
        <small>{records.length > shown.length ? `${shown.length}+` : shown.length}</small>
      </h2>
      {records.length === 0 && <p class="quiet">{say('没有变化。', 'Nothing has changed.')}</p>}
      <ul>
        {shown.map((each) => (
          <li key={each.recordId}>
            <span class="stage">{word('RecordChange', each.change)}</span>
            <span class="quiet">{sayRegister(each.noun, language)}</span>
            {name(each)}
            {each.change === 'CHANGED' && (
              <ChangedColumns
                record={each}
                register={registers[each.noun]}
                said={columns.filter(({ noun }) => noun === each.noun)}
              />
            )}
          </li>
        ))}
      </ul>
      {records.length > shown.length && <Rest list="records" shown={shown.length} count={null} />}
    </section>
  );
}
