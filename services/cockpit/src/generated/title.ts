// Generated from src/views/titles/title.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Commitment =
  | 'ENSURED'
  | 'EXPECTED'
  | 'PLAIN'
  | 'RESOLVED'
  | 'STRIVEN';

export type DesignationLevel =
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type DesignationStage =
  | 'APPLIED'
  | 'AWARDED'
  | 'LOST'
  | 'NOT_AWARDED'
  | 'PLANNED'
  | 'PUBLICISED'
  | 'SHORTLISTED';

export type Language =
  | 'EN'
  | 'ZH';

export type Legibility =
  | 'CLEAR'
  | 'CUT'
  | 'REPAIRED';

export type NoticeLevel =
  | 'NOTICE'
  | 'REMINDER'
  | 'TALK';

export type NoticeState =
  | 'ACCEPTED'
  | 'ANSWERED'
  | 'CLOSED'
  | 'ISSUED'
  | 'RETURNED';

export type StatusColour =
  | 'BLUE'
  | 'GREEN'
  | 'GREY'
  | 'ORANGE'
  | 'RED'
  | 'YELLOW';

export type StatusRule =
  | 'ACCUMULATING_FLAT'
  | 'ACCUMULATING_LINEAR'
  | 'ACCUMULATING_LINEAR_OF_YEAR'
  | 'ACCUMULATING_SEASONAL'
  | 'ACCUMULATING_SEASONAL_OF_YEAR'
  | 'ACCUMULATING_WAYPOINTS'
  | 'ACCUMULATING_WAYPOINTS_OF_YEAR'
  | 'ALREADY_MET'
  | 'CHECKPOINT_LATE'
  | 'GROWTH_FLAT'
  | 'GROWTH_LINEAR'
  | 'GROWTH_SEASONAL'
  | 'GROWTH_WAYPOINTS'
  | 'LEVEL_AT_DEADLINE'
  | 'LEVEL_FLAT'
  | 'LEVEL_HELD'
  | 'LEVEL_LINEAR'
  | 'LEVEL_SEASONAL'
  | 'LEVEL_WAYPOINTS'
  | 'MEASURE_CHECKPOINTS'
  | 'MEASURE_DONE'
  | 'MEASURE_DROPPED'
  | 'MEASURE_EVIDENCE'
  | 'MEASURE_OVERDUE'
  | 'MEASURE_PATH'
  | 'MEASURE_PERCENT'
  | 'MET_LATE'
  | 'MILESTONE_AT_DEADLINE'
  | 'MILESTONE_WAYPOINTS'
  | 'NOTHING_EXPECTED_YET'
  | 'NOT_DUE'
  | 'NOT_JUDGED'
  | 'NO_DEADLINE'
  | 'NO_TARGET_VALUE'
  | 'QUALITATIVE'
  | 'RANGE'
  | 'RATIO_FLAT'
  | 'RATIO_LINEAR'
  | 'RATIO_LINEAR_OF_YEAR'
  | 'RATIO_SEASONAL'
  | 'RATIO_SEASONAL_OF_YEAR'
  | 'RATIO_WAYPOINTS'
  | 'RATIO_WAYPOINTS_OF_YEAR'
  | 'REFERENCE_MISSING'
  | 'RELATIVE'
  | 'REPORT_MISSING'
  | 'SILENT'
  | 'TITLE_AWARDED'
  | 'TITLE_LOST'
  | 'TITLE_NOT_AWARDED'
  | 'TITLE_OVERDUE'
  | 'TITLE_STAGES';

export type TitlePageQueryVariables = Exact<{
  plan: string;
  code: string;
  asOf?: string | null | undefined;
  lang: Language;
}>;


export type TitlePageQuery = { designation: { id: string, code: string, title: string, commitment: Commitment, level: DesignationLevel | null, stage: DesignationStage, awardingBody: string | null, dueOn: string | null, appliedOn: string | null, shortlistedOn: string | null, publicisedOn: string | null, awardedOn: string | null, notAwardedOn: string | null, lostOn: string | null, synthetic: boolean, plan: { code: string, title: string }, area: { code: string, title: string } | null, section: { ordinal: number, title: string | null } | null, measure: { code: string, title: string, status: { colour: StatusColour } } | null, lead: { code: string, name: string } | null, announcement: { title: string, number: string | null, issuedOn: string | null } | null, citation: { path: string, legibility: Legibility, passage: { value: string | null, missing: { code: string, message: string } | null } | null, document: { title: string, note: string | null } }, status: { colour: StatusColour, expected: string | null, actual: string | null, score: string | null, period: string | null, rule: StatusRule, rules: number, inputs: Array<{ name: string, value: string | null }>, shortfall: { cause: string, correction: string, dueOn: string, explainedAt: string, organisation: { name: string } } | null }, notices: { nodes: Array<{ id: string, level: NoticeLevel, state: NoticeState, issuedOn: string, dueOn: string, overdue: boolean, asks: string, closingNote: string | null, issuer: { name: string }, addressee: { name: string }, answer: { cause: string, correction: string, dueOn: string } | null }> } } | null };

export const TitlePageDocument = gql<TitlePageQuery, TitlePageQueryVariables>("query TitlePage($plan: String!, $code: String!, $asOf: DateTime, $lang: Language!) { designation(plan: $plan, code: $code, asOf: $asOf) { id code title(lang: $lang) commitment level stage awardingBody(lang: $lang) dueOn appliedOn shortlistedOn publicisedOn awardedOn notAwardedOn lostOn synthetic plan { code title(lang: $lang) } area { code title(lang: $lang) } section { ordinal title(lang: $lang) } measure { code title(lang: $lang) status { colour } } lead { code name(lang: $lang) } announcement { title(lang: $lang) number issuedOn } citation { path legibility passage { value missing { code message(lang: $lang) } } document { title(lang: $lang) note } } status { colour expected actual score period rule rules inputs { name value } shortfall { cause correction dueOn explainedAt organisation { name(lang: $lang) } } } notices(first: 20) { nodes { id level state issuedOn dueOn overdue asks closingNote issuer { name(lang: $lang) } addressee { name(lang: $lang) } answer { cause correction dueOn } } } } }");
