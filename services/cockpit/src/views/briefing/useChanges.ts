import type { CombinedError } from '@urql/core';
import { momentOf, useAddress } from '../../address/address.ts';
import { SinceMeetingDocument } from '../../generated/briefing.ts';
import { useView } from '../../graph/useView.ts';
import type { Changes, NamedColumn } from './shapes.ts';
import { longest, useLengths } from './useLengths.ts';

/** What changed since the last meeting; nothing where no meeting is named, or while it is read. */
interface ChangesSince {
  readonly changes: Changes | null;
  readonly columns: readonly NamedColumn[];
  readonly error: CombinedError | undefined;
}

/** Reads what changed since the last meeting, which the address names. */
export function useChanges(plan: string, since: string | null): ChangesSince {
  const { asOf, language } = useAddress();
  const { statuses, figures, records: shown } = useLengths();
  // Nobody counts the records; whether more differ, one more of them tells.
  const records = Math.min(shown + 1, longest);
  const { data, error } = useView(
    SinceMeetingDocument,
    { plan, asOf, since: momentOf(since ?? '2000-01-01'), lang: language, statuses, figures, records },
    since === null,
  );
  return { changes: data?.plan?.changedSince ?? null, columns: data?.columns ?? [], error };
}
