import type { Domain, Register } from '@plangraph/schema';
import type { DomainShape, OwnNoun } from './shape.ts';
import type { SampleRows, World } from './world.ts';

/** What the stories of a register know. */
export interface RegisterSetting {
  readonly domain: Domain;
  readonly register: Register;
  readonly noun: OwnNoun;
  readonly shape: DomainShape;
  readonly rows: SampleRows;
  /** How many rows of each kind the world has. */
  readonly count: number;
  readonly world: () => World;
}
