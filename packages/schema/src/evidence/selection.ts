import type { Standpoint } from '../context.ts';
import type { Evidence } from '../contract/evidence.ts';
import type { EvidenceField } from '../noun/field.ts';
import type { Noun } from '../noun/noun.ts';
import type { Connection } from '../reader/connectionParts.ts';

/** One way in which evidence can be counted: that of one indicator. */
export interface EvidenceBranch {
  readonly code: string;
  readonly noun: Noun;
  readonly evidence: Evidence;
  /** Pages of members by response name; an error where the page's cursor is one of other members. */
  readonly members: ReadonlyMap<string, Connection | Error>;
}

/** One field of evidence in the response. */
export interface EvidenceOutput {
  readonly key: string;
  readonly name: string;
}

/** What is selected of evidence: a branch for each indicator that is counted; the code of the row says which is taken. */
export interface EvidenceSelection {
  readonly field: EvidenceField;
  readonly standpoint: Standpoint;
  /** The noun of the territory: evidence is counted for one of its rows and all beneath it. */
  readonly territory: Noun;
  /** Name of the type in the graph. */
  readonly type: string;
  readonly outputs: readonly EvidenceOutput[];
  readonly branches: readonly EvidenceBranch[];
}
