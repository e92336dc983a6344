import type { Run, ViewerScope } from '@plangraph/schema';
import type { FileFormat } from '../files/cell.ts';
import type { Policy } from '../imports/runImport.ts';
import type { Mapping } from '../tables/findHeadings.ts';
import type { StatedUpload } from './job.ts';

/** A file that was kept, and how it is to be brought. */
export interface Accepted {
  /** What the rows are called, and the noun whose records they are. */
  readonly name: string;
  readonly noun: string;
  readonly upload: string;
  readonly stated: StatedUpload;
  readonly format: FileFormat | null;
  readonly dryRun: boolean;
  readonly policy: Policy;
  readonly reason: string | null;
  readonly mapping: Mapping;
}

/** Puts an import in the line of those that workers do. Gives its number. */
export async function acceptJob(
  { transaction, viewer, actor, moment }: Pick<Run<never>, 'transaction' | 'viewer' | 'actor' | 'moment'>,
  { name, noun, upload, stated, format, dryRun, policy, reason, mapping }: Accepted,
): Promise<number> {
  const { id } = await transaction.import.create({
    data: {
      name,
      noun,
      state: 'WAITING',
      dryRun,
      policy,
      format,
      fileName: stated.name,
      created: 0,
      changed: 0,
      unchanged: 0,
      refused: 0,
      headings: [],
      notes: [],
      subject: viewer.subject,
      organisationId: actor.organisation?.id ?? null,
      reason,
      recordedAt: moment,
    },
  });
  const kept = { importId: id, upload, stated: { ...stated }, viewer: plainViewer(viewer), mapping };
  await transaction.importJob.create({ data: { ...kept, recordedAt: moment } });
  return id;
}

/** Who brings it, as it is kept; a key itself is not part of a viewer. */
function plainViewer({ subject, organisation, roles, client }: ViewerScope & { readonly subject: string }) {
  const by = client && {
    code: client.code,
    scopes: [...client.scopes],
    areas: client.areas && [...client.areas],
    fileAreas: client.fileAreas && [...client.fileAreas],
  };
  return { subject, organisation, roles: [...roles], ...(by ? { client: by } : {}) };
}
