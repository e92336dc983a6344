import type { FoundClient } from '@plangraph/exchange';
import type { Appointed } from '@plangraph/plan';

/** What the graph knows of those who ask. */
export interface People {
  /** The roles that a person has by word of the graph. */
  appointmentsOf(subject: string): Promise<readonly Appointed[]>;
  /** Whether a text is an API key, by its form. */
  isKey(text: string): boolean;
  /** Whom an API key stands for, or why it lets nobody in. */
  clientOf(key: string): Promise<FoundClient>;
  /** Keeps when an API key was last used. */
  noteUse(key: number): Promise<void>;
}

/** Where the roles of persons come from: what their tokens say, what the graph keeps, or both together. */
export type RoleSource = 'token' | 'graph' | 'both';
