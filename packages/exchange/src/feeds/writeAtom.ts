import { Feed } from 'feed';
import type { Happening } from './readHappenings.ts';

/** What a feed is called, and where it lies. */
export interface FeedHead {
  /** Code of the organisation; null of the operator's. */
  readonly organisation: string | null;
  readonly title: string;
  /** The address of the pages, such as `https://plan.example/`. */
  readonly site: string;
}

/** Writes an Atom feed. It changes only when an entry does, so that whoever has it is told that it is the same. */
export function writeAtom({ organisation, title, site }: FeedHead, happenings: readonly Happening[]): string {
  const feed = new Feed({
    id: `urn:plangraph:feed:${organisation ?? 'all'}`,
    title: asHtml(title),
    link: site,
    copyright: '',
    generator: 'PlanGraph',
    updated: happenings[0]?.at ?? new Date(0),
  });
  for (const { id, title: what, text, at } of happenings)
    feed.addItem({
      id: `urn:plangraph:${id}`,
      title: asHtml(what),
      link: site,
      date: at,
      content: asHtml(text || what),
    });
  return feed.atom1();
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Readers take titles and texts for HTML. */
function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);
}
