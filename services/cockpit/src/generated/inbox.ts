// Generated from src/views/inbox/inbox.graphql by services/cockpit/bundle/writeOperations.ts. Do not edit.
import { gql } from '@urql/core';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcceptNoticeInput = {
  idempotencyKey: string;
  notice: string | number;
};

export type AnswerNoticeInput = {
  cause: string;
  correction: string;
  documents?: Array<OfficialDocumentInput> | null | undefined;
  dueOn: string;
  idempotencyKey: string;
  notice: string | number;
};

export type CloseNoticeInput = {
  idempotencyKey: string;
  note?: string | null | undefined;
  notice: string | number;
};

export type Direction =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER';

export type FigureInput = {
  compared?: string | null | undefined;
  confirmed?: boolean | null | undefined;
  denominator?: string | null | undefined;
  note?: string | null | undefined;
  numerator?: string | null | undefined;
  observationStatus?: ObservationStatus | null | undefined;
  reason?: string | null | undefined;
  target: string;
  value?: string | null | undefined;
};

export type FigureVintage =
  | 'CENSUS'
  | 'FIRST'
  | 'VERIFIED';

export type IndicatorKind =
  | 'AMOUNT'
  | 'COUNT'
  | 'GROWTH'
  | 'LEVEL'
  | 'MILESTONE'
  | 'RATIO';

export type Language =
  | 'EN'
  | 'ZH';

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

export type ObservationStatus =
  | 'BREAK'
  | 'ESTIMATED'
  | 'IMPUTED'
  | 'NORMAL'
  | 'PROVISIONAL';

export type OfficialDocumentInput = {
  issuedOn?: string | null | undefined;
  number?: string | null | undefined;
  titleEn?: string | null | undefined;
  titleZh: string;
};

export type ReportState =
  | 'APPROVED'
  | 'DRAFT'
  | 'RETURNED'
  | 'SUBMITTED';

export type ReturnNoticeInput = {
  dueOn: string;
  idempotencyKey: string;
  notice: string | number;
  reason: string;
};

export type SubmitDraftInput = {
  idempotencyKey: string;
  submission: string | number;
};

export type SubmitFiguresInput = {
  draft?: boolean | null | undefined;
  figures: Array<FigureInput>;
  idempotencyKey: string;
  organisation?: string | null | undefined;
  period: string;
  plan: string;
  vintage?: FigureVintage | null | undefined;
};

export type InboxQueryVariables = Exact<{
  lang: Language;
}>;


export type InboxQuery = { viewer: { subject: string, roles: Array<string>, organisation: { code: string, name: string } | null } | null, noticesDue: { nodes: Array<{ id: string, level: NoticeLevel, state: NoticeState, issuedOn: string, dueOn: string, overdue: boolean, asks: string, plan: { code: string }, promise:
        | { __typename: 'Designation', code: string, id: string, label: string }
        | { __typename: 'Measure', code: string, id: string, label: string }
        | { __typename: 'Target', code: string, id: string, label: string }
      , issuer: { name: string }, addressee: { code: string, name: string }, answer: { cause: string, correction: string, dueOn: string } | null }> }, progressDue: { totalCount: number, nodes: Array<{ id: string, period: string, dueOn: string, state: ReportState | null, overdue: boolean, measure: { code: string, title: string, plan: { code: string }, latestProgress: { period: string, percent: string | null } | null } | null }> }, reportingDue: { totalCount: number, nodes: Array<{ id: string, period: string, dueOn: string, state: ReportState | null, overdue: boolean, target: { code: string, value: string | null, plan: { code: string, title: string }, indicator: { name: string, kind: IndicatorKind, direction: Direction, valueAlone: boolean, numerator: string | null, denominator: string | null, unit: { symbol: string, whole: boolean } }, latest: { period: string, value: string | null } | null } | null }> }, drafts: { nodes: Array<{ id: string, period: string, mine: boolean, replaced: boolean, returnReason: string | null, returnedAt: string | null, submittedAt: string | null, recordedAt: string, state: ReportState, plan: { code: string, title: string }, organisation: { code: string, name: string }, returnedBy: { name: string } | null, figures: Array<{ id: string, value: string | null, numerator: string | null, denominator: string | null, note: string | null, target: { code: string, indicator: { name: string, unit: { symbol: string } } } }> }> }, returned: { nodes: Array<{ id: string, period: string, mine: boolean, replaced: boolean, returnReason: string | null, returnedAt: string | null, submittedAt: string | null, recordedAt: string, state: ReportState, plan: { code: string, title: string }, organisation: { code: string, name: string }, returnedBy: { name: string } | null, figures: Array<{ id: string, value: string | null, numerator: string | null, denominator: string | null, note: string | null, target: { code: string, indicator: { name: string, unit: { symbol: string } } } }> }> }, waiting: { nodes: Array<{ id: string, period: string, mine: boolean, replaced: boolean, returnReason: string | null, returnedAt: string | null, submittedAt: string | null, recordedAt: string, state: ReportState, plan: { code: string, title: string }, organisation: { code: string, name: string }, returnedBy: { name: string } | null, figures: Array<{ id: string, value: string | null, numerator: string | null, denominator: string | null, note: string | null, target: { code: string, indicator: { name: string, unit: { symbol: string } } } }> }> } };

export type NoticeFragment = { id: string, level: NoticeLevel, state: NoticeState, issuedOn: string, dueOn: string, overdue: boolean, asks: string, plan: { code: string }, promise:
    | { __typename: 'Designation', code: string, id: string, label: string }
    | { __typename: 'Measure', code: string, id: string, label: string }
    | { __typename: 'Target', code: string, id: string, label: string }
  , issuer: { name: string }, addressee: { code: string, name: string }, answer: { cause: string, correction: string, dueOn: string } | null };

export type ListedFragment = { id: string, period: string, mine: boolean, replaced: boolean, returnReason: string | null, returnedAt: string | null, submittedAt: string | null, recordedAt: string, state: ReportState, plan: { code: string, title: string }, organisation: { code: string, name: string }, returnedBy: { name: string } | null, figures: Array<{ id: string, value: string | null, numerator: string | null, denominator: string | null, note: string | null, target: { code: string, indicator: { name: string, unit: { symbol: string } } } }> };

export type SubmitFiguresMutationVariables = Exact<{
  input: SubmitFiguresInput;
  lang: Language;
}>;


export type SubmitFiguresMutation = { submitFigures: { submission: { id: string, state: ReportState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type SubmitDraftMutationVariables = Exact<{
  input: SubmitDraftInput;
  lang: Language;
}>;


export type SubmitDraftMutation = { submitDraft: { submission: { id: string, state: ReportState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type AnswerNoticeMutationVariables = Exact<{
  input: AnswerNoticeInput;
  lang: Language;
}>;


export type AnswerNoticeMutation = { answerNotice: { notice: { id: string, state: NoticeState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type AcceptNoticeMutationVariables = Exact<{
  input: AcceptNoticeInput;
  lang: Language;
}>;


export type AcceptNoticeMutation = { acceptNotice: { notice: { id: string, state: NoticeState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type ReturnNoticeMutationVariables = Exact<{
  input: ReturnNoticeInput;
  lang: Language;
}>;


export type ReturnNoticeMutation = { returnNotice: { notice: { id: string, state: NoticeState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type CloseNoticeMutationVariables = Exact<{
  input: CloseNoticeInput;
  lang: Language;
}>;


export type CloseNoticeMutation = { closeNotice: { notice: { id: string, state: NoticeState } | null, errors: Array<{ code: string, path: Array<string>, message: string, cure: string }> } };

export type ProblemFragment = { code: string, path: Array<string>, message: string, cure: string };

export const InboxDocument = gql<InboxQuery, InboxQueryVariables>("query Inbox($lang: Language!) { viewer { subject roles organisation { code name(lang: $lang) } } noticesDue(first: 50) { nodes { ...Notice } } progressDue: reportingDue(first: 100, filter: { measure: {} }) { totalCount nodes { id period dueOn state overdue measure { code title(lang: $lang) plan { code } latestProgress { period percent } } } } reportingDue(first: 100, filter: { target: {} }) { totalCount nodes { id period dueOn state overdue target { code value plan { code title(lang: $lang) } indicator { name(lang: $lang) kind direction valueAlone numerator(lang: $lang) denominator(lang: $lang) unit { symbol(lang: $lang) whole } } latest { period value } } } } drafts: submissions(first: 20, filter: { state: { eq: DRAFT } }) { nodes { ...Listed } } returned: submissions(first: 20, filter: { state: { eq: RETURNED } }) { nodes { ...Listed } } waiting: submissions(first: 50, filter: { state: { eq: SUBMITTED } }) { nodes { ...Listed } } } fragment Notice on SupervisionNotice { id level state issuedOn dueOn overdue asks plan { code } promise { __typename id label(lang: $lang) ... on Target { code } ... on Measure { code } ... on Designation { code } } issuer { name(lang: $lang) } addressee { code name(lang: $lang) } answer { cause correction dueOn } } fragment Listed on Submission { id period mine replaced returnReason returnedAt submittedAt recordedAt state plan { code title(lang: $lang) } organisation { code name(lang: $lang) } returnedBy { name(lang: $lang) } figures { id value numerator denominator note target { code indicator { name(lang: $lang) unit { symbol(lang: $lang) } } } } }");
export const SubmitFiguresDocument = gql<SubmitFiguresMutation, SubmitFiguresMutationVariables>("mutation SubmitFigures($input: SubmitFiguresInput!, $lang: Language!) { submitFigures(input: $input) { submission { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const SubmitDraftDocument = gql<SubmitDraftMutation, SubmitDraftMutationVariables>("mutation SubmitDraft($input: SubmitDraftInput!, $lang: Language!) { submitDraft(input: $input) { submission { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const AnswerNoticeDocument = gql<AnswerNoticeMutation, AnswerNoticeMutationVariables>("mutation AnswerNotice($input: AnswerNoticeInput!, $lang: Language!) { answerNotice(input: $input) { notice { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const AcceptNoticeDocument = gql<AcceptNoticeMutation, AcceptNoticeMutationVariables>("mutation AcceptNotice($input: AcceptNoticeInput!, $lang: Language!) { acceptNotice(input: $input) { notice { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const ReturnNoticeDocument = gql<ReturnNoticeMutation, ReturnNoticeMutationVariables>("mutation ReturnNotice($input: ReturnNoticeInput!, $lang: Language!) { returnNotice(input: $input) { notice { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
export const CloseNoticeDocument = gql<CloseNoticeMutation, CloseNoticeMutationVariables>("mutation CloseNotice($input: CloseNoticeInput!, $lang: Language!) { closeNotice(input: $input) { notice { id state } errors { ...Problem } } } fragment Problem on MutationError { code path message(lang: $lang) cure(lang: $lang) }");
