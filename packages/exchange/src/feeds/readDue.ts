import { parse } from 'graphql';
import { askGraph, type FeedMeans, type FeedReader, type WordsOf, wordIn } from './asking.ts';

/** Something that is due on a day. */
export interface DueDay {
  /** The same as long as it is the same thing: kind, promise and period. */
  readonly id: string;
  readonly title: string;
  /** Civil date, such as `2023-07-10`. */
  readonly on: string;
}

/** How many days a calendar has of one plan at most, and how many plans. */
const mostOfPlan = 500;
const mostPlans = 20;

/** How far ahead a calendar looks, in days. */
const ahead = 366;

const document = parse(`query Due($organisation: String, $plans: Int!, $days: Int!, $most: Int!) {
  words(enums: ["DueKind"]) { name values { value label } }
  plans(first: $plans, orderBy: [{ field: YEAR, direction: DESC }]) { nodes { code briefing(organisation: $organisation, days: $days) {
    overdue(first: $most) { ...Item } due(first: $most) { ...Item } } } } }
  fragment Item on BriefingItem { kind dueOn period promise { id label } }`);

interface Item {
  readonly kind: string;
  readonly dueOn: string;
  readonly period: string | null;
  readonly promise: { readonly id: string; readonly label: string };
}

interface Answer {
  readonly words: readonly WordsOf[];
  readonly plans: {
    readonly nodes: readonly {
      readonly briefing: { readonly overdue: readonly Item[]; readonly due: readonly Item[] } | null;
    }[];
  };
}

/** Reads what is due of an organisation within a year, and what is overdue: reports, checkpoints, deadlines, answers to notices, corrections. */
export async function readDue(means: FeedMeans, reader: FeedReader): Promise<DueDay[]> {
  const { organisation } = reader.viewer;
  const asked = { organisation, plans: mostPlans, days: ahead, most: mostOfPlan };
  const { plans, words } = await askGraph<Answer>(means, reader, document, asked);
  return plans.nodes
    .flatMap(({ briefing }) => [...(briefing?.overdue ?? []), ...(briefing?.due ?? [])])
    .map(({ kind, dueOn, period, promise }) => ({
      id: [kind, promise.id, period ?? dueOn].join('-'),
      title: `${wordIn(words, 'DueKind', kind)}: ${promise.label}${period === null ? '' : ` (${period})`}`,
      on: String(dueOn),
    }));
}
