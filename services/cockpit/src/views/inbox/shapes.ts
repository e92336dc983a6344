import type { InboxQuery } from '../../generated/inbox.ts';

/** A figure that is due. */
export type Duty = InboxQuery['reportingDue']['nodes'][number];

/** A submission as lists show it. */
export type Listed = InboxQuery['drafts']['nodes'][number];

/** A supervision notice that waits for somebody. */
export type DueNotice = InboxQuery['noticesDue']['nodes'][number];
