import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { Outcome } from '../../frame/Outcome.tsx';
import { type ImportOutcome, SpreadsheetPageDocument } from '../../generated/spreadsheet.ts';
import { useRounds } from '../../graph/useRounds.ts';
import { useView } from '../../graph/useView.ts';
import { columnSpeech } from '../../words/columnWords.ts';
import { Brought } from './Brought.tsx';
import { DropZone } from './DropZone.tsx';
import { HeadingForm } from './HeadingForm.tsx';
import { coverAll, unknownHeadings } from './headings.ts';
import { Template } from './Template.tsx';
import { UsedHeadings } from './UsedHeadings.tsx';
import { useSending } from './useSending.ts';

interface SpreadsheetProps {
  /** What the rows are called, such as `enterprises` or `figures`. */
  readonly name: string;
  /** Whose records they are, such as `Enterprise`; null for figures. */
  readonly noun?: string | null;
  /** Of figures, the plan that they are of; null for the one in which the organisation is charged. */
  readonly plan?: string | null;
  /** Where the template to fill in lies; null where there is none. */
  readonly template: string | null;
  /** Called when rows were written. */
  readonly written: () => void;
}

const outcomes: readonly ImportOutcome[] = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'];

/** A spreadsheet on a page: dropped, tried row by row, and sent when it is good. What came of it stands in the address. */
export default function Spreadsheet({ name, noun = null, plan = null, template, written }: SpreadsheetProps) {
  const { query, language, change } = useAddress();
  const { file, busy, problems, writing, take, send } = useSending(name, plan);
  const [declined, setDeclined] = useState<string | null>(null);
  const { import: id = '', headings = null } = query;
  const outcome = outcomes.find((each) => each === query.rows);
  const { data, error, refresh } = useView(
    SpreadsheetPageDocument,
    {
      rows: name,
      nouns: noun ? [noun] : [],
      brought: id !== '',
      id,
      filter: outcome ? { outcome: { eq: outcome } } : null,
      after: query.rowsAfter ?? null,
      lang: language,
    },
    !file && !id,
  );
  const brought = data?.node?.__typename === 'Import' ? data.node : null;
  useRounds(brought?.state === 'WAITING' || brought?.state === 'RUNNING', refresh);
  const isWritten = brought?.state === 'WRITTEN' && brought.id === writing;
  useEffect(() => {
    if (isWritten) written();
  }, [isWritten]);
  const kept = data?.headingMappings.nodes ?? [];
  const used = kept.find((each) => each.name === headings);
  const unknown = unknownHeadings(problems, brought);
  // What was mapped once is known from then on: nobody is asked again, unless he does not want it.
  const fitting =
    unknown && !headings ? kept.find((each) => each.id !== declined && coverAll(each, unknown)) : undefined;
  const retry = (by: string | null) => send({ dryRun: true, policy: 'GOOD_ROWS', headings: by });
  const leave = () => {
    setDeclined(used?.id ?? null);
    if (file) retry(null);
    else change({ headings: null }, true);
    refresh();
  };
  useEffect(() => {
    if (fitting && file && !busy) retry(fitting.name);
  }, [fitting?.id, problems]);
  const isAsked = unknown !== null && file !== null && template !== null && !busy && !fitting;
  // What the form asks for need not be said besides.
  const told = isAsked ? problems.filter(({ code }) => code !== 'HEADING_UNKNOWN') : problems;
  return (
    <div class="spreadsheet">
      <DropZone busy={busy} name={file?.name ?? null} ofFigures={name === 'figures'} take={take} />
      <Template address={template} />
      <UsedHeadings used={used} busy={busy} leave={leave} />
      {told.length > 0 && <Outcome problems={told} done="" />}
      {isAsked && (
        <HeadingForm
          key={unknown.join('\n')}
          rows={name}
          file={file}
          template={template}
          unknown={unknown}
          before={used}
          kept={retry}
        />
      )}
      {id && (
        <Brought
          id={id}
          brought={brought}
          isRead={data !== undefined}
          error={error}
          sayColumn={columnSpeech(data?.columns, language)}
          busy={busy}
          write={file && ((policy, reason) => send({ dryRun: false, policy, headings, reason }))}
        />
      )}
    </div>
  );
}
