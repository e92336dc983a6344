import { useRef, useState } from 'preact/hooks';
import { useAddress } from '../../address/address.ts';
import { sendFile } from '../../files/sendFile.ts';
import { intentKey } from '../../graph/intentKey.ts';
import type { Problem } from '../../graph/problem.ts';

/** How a file is sent: tried or written, and by which kept headings. */
interface How {
  readonly dryRun: boolean;
  readonly policy: 'ALL' | 'GOOD_ROWS';
  readonly headings: string | null;
  readonly reason?: string;
}

/** A file that lies here, on its way. */
export interface Sending {
  readonly file: File | null;
  readonly busy: boolean;
  /** Why the file as a whole was not taken; nothing where it was. */
  readonly problems: readonly Problem[];
  /** The import by which rows were written last from here; null for none. */
  readonly writing: string | null;
  /** Tries a file that was chosen. */
  readonly take: (file: File) => void;
  /** Sends the file that lies here. */
  readonly send: (how: How) => void;
}

/** Sends files of one kind; what came of each stands in the address. */
export function useSending(name: string, plan: string | null): Sending {
  const { query, language, change } = useAddress();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const writing = useRef<string | null>(null);
  // Kept until there is an answer: what was sent twice under one key is done once.
  const intent = useRef<string | null>(null);
  const send = async (given: File, { dryRun, policy, headings, reason = '' }: How) => {
    setBusy(true);
    intent.current ??= intentKey();
    const sending = { name, dryRun, policy, reason, plan, mapping: headings, key: intent.current };
    const sent = await sendFile(given, sending, language);
    setBusy(false);
    const refusals = 'refusals' in sent ? sent.refusals : [];
    if (refusals.every(({ code }) => code !== '')) intent.current = null;
    setProblems(refusals);
    if (!dryRun && 'id' in sent) writing.current = sent.id;
    const isGone = refusals.some(({ code }) => code === 'MAPPING_UNKNOWN');
    change(
      { import: 'id' in sent ? sent.id : null, headings: isGone ? null : headings, rows: null, rowsAfter: null },
      true,
    );
  };
  const take = (given: File) => {
    intent.current = null;
    setFile(given);
    send(given, { dryRun: true, policy: 'GOOD_ROWS', headings: query.headings ?? null });
  };
  return { file, busy, problems, writing: writing.current, take, send: (how) => file && send(file, how) };
}
