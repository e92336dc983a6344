import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What an independent reading of the source found, entry by entry. */
export interface Facts {
  readonly preamble: { readonly marks: readonly Fact[] };
  readonly headline: readonly TargetFact[];
  readonly areas: readonly AreaFacts[];
}

/** One thing that the source states. Without a legibility of its own it can be read. */
export interface Fact {
  readonly id: string;
  readonly zh: string;
  readonly commitment: string;
  readonly legibility?: string;
  readonly frame?: boolean;
  readonly title_like?: boolean;
  /** What kind of mark one of the plan's opening words is. */
  readonly kind?: string;
  readonly level?: string | null;
}

/** A figure that the source promises. */
interface TargetFact extends Fact {
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly numeric?: boolean;
  readonly restates?: string;
}

/** A bullet, or the opening words of an area. */
export interface BulletFacts {
  readonly acts?: readonly Fact[];
  readonly targets?: readonly TargetFact[];
  readonly titles?: readonly Fact[];
  readonly milestones?: readonly Fact[];
}

/** An area of the source. */
interface AreaFacts {
  readonly legibility: string;
  readonly lead: BulletFacts;
  readonly sections: readonly {
    readonly heading: { readonly zh: string | null; readonly legibility: string };
    readonly bullets: readonly BulletFacts[];
  }[];
}

/** Reads the independent reading from the folder that holds it. */
export function readFacts(folder: string): Facts {
  return parse(readFileSync(join(folder, 'facts.yaml'), 'utf8')) as Facts;
}

/** What a bullet of the source states, by the path that citations of it have. */
export function bulletsOf({ areas }: Facts, codes: readonly string[]): [path: string, bullet: BulletFacts][] {
  return areas.flatMap(({ lead, sections }, at): [string, BulletFacts][] => [
    [`${codes[at]}`, lead],
    ...sections.flatMap(({ bullets }, section) =>
      bullets.map((bullet, index): [string, BulletFacts] => [`${codes[at]}/${section + 1}/${index + 1}`, bullet]),
    ),
  ]);
}
