import { parse } from 'graphql';
import { askGraph, type FeedMeans, type FeedReader, type WordsOf, wordIn } from './asking.ts';

/** One thing that happened, as a feed tells it. */
export interface Happening {
  /** Global id of the record that says so. */
  readonly id: string;
  readonly title: string;
  /** Why; empty where nobody said. */
  readonly text: string;
  readonly at: Date;
}

/** How many entries a feed has at most. */
const most = 100;

const document = parse(`query Happenings($figures: ObservationFilter) {
  words(enums: ["StatusColour"]) { name values { value label } }
  statusChanges(first: 200, orderBy: [{ field: RECORDED_AT, direction: DESC }]) { nodes {
    id from to recordedAt
    target { label responsible { organisation { code } } } measure { label lead { code } } designation { label lead { code } } } }
  observations(first: 200, filter: $figures, orderBy: [{ field: RECORDED_AT, direction: DESC }]) { nodes {
    id period value approvedAt reason target { label } } } }`);

interface Led {
  readonly label: string;
  readonly lead: { readonly code: string } | null;
}

interface Answer {
  readonly words: readonly WordsOf[];
  readonly statusChanges: {
    readonly nodes: readonly {
      readonly id: string;
      readonly from: string | null;
      readonly to: string;
      readonly recordedAt: Date | string;
      readonly target: {
        readonly label: string;
        readonly responsible: readonly { readonly organisation: { readonly code: string } }[];
      } | null;
      readonly measure: Led | null;
      readonly designation: Led | null;
    }[];
  };
  readonly observations: {
    readonly nodes: readonly {
      readonly id: string;
      readonly period: string;
      readonly value: string | null;
      readonly approvedAt: Date | string | null;
      readonly reason: string | null;
      readonly target: { readonly label: string };
    }[];
  };
}

/**
 * Reads what happened last: figures of an organisation that were approved, and standings that changed of what it leads or is responsible for;
 * for the operator, of all. The latest first, 100 at most.
 */
export async function readHappenings(means: FeedMeans, reader: FeedReader): Promise<Happening[]> {
  const { organisation } = reader.viewer;
  const figures = organisation === null ? null : { submittedBy: { code: { eq: organisation } } };
  const answer = await askGraph<Answer>(means, reader, document, { figures });
  const colour = (value: string | null) => (value === null ? '–' : wordIn(answer.words, 'StatusColour', value));
  const isOwn = (codes: readonly (string | undefined)[]) => organisation === null || codes.includes(organisation);
  const standings = answer.statusChanges.nodes.flatMap(({ id, from, to, recordedAt, target, measure, designation }) => {
    const promise = target ?? measure ?? designation;
    const owners = target
      ? target.responsible.map((each) => each.organisation.code)
      : [(measure ?? designation)?.lead?.code];
    if (!promise || from === null || !isOwn(owners)) return [];
    return [{ id, title: `${promise.label}: ${colour(from)} → ${colour(to)}`, text: '', at: new Date(recordedAt) }];
  });
  const approved = answer.observations.nodes.flatMap(({ id, period, value, approvedAt, reason, target }) =>
    approvedAt === null
      ? []
      : [{ id, title: `${target.label} ${period}: ${value ?? '–'}`, text: reason ?? '', at: new Date(approvedAt) }],
  );
  return [...standings, ...approved].sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, most);
}
