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

/** What is selected of that which domains count beside a row; which of the ways is taken the row itself says. */
export interface EvidenceSelection {
  readonly field: EvidenceField;
  readonly standpoint: Standpoint;
  /** The noun for whose rows, and for those beneath them, is counted. */
  readonly territory: Noun;
  /** Name of the type in the graph. */
  readonly type: string;
  readonly outputs: readonly EvidenceOutput[];
  readonly branches: readonly EvidenceBranch[];
}
