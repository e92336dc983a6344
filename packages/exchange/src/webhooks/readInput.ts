import type { Acting } from './acting.ts';
import { type AddressFault, readEndpoint } from './address.ts';
import { checkDocument } from './document.ts';
import { webhookErrors } from './errors.ts';
import type { WebhookFilter } from './filter.ts';
import type { WebhookMeans } from './means.ts';

/** What is stated of an endpoint; what is left out stays, or is as usual. */
export interface StatedWebhook {
  readonly url?: string | null | undefined;
  readonly events?: readonly string[] | null | undefined;
  readonly filter?: WebhookFilter | null | undefined;
  readonly document?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** What the graph knows that an endpoint can be about. */
export interface Known {
  /** Names of the types of events. */
  readonly events: ReadonlySet<string>;
  /** Nouns whose records change. */
  readonly nouns: ReadonlySet<string>;
}

const longestUrl = 2_000;
const longestNote = 500;
const mostNamed = 20;

/** Looks at all that is stated of an endpoint, and adds whatever is wrong with it. Gives the address as it is kept. */
export async function readInput(
  { transaction, problems }: Acting,
  stated: StatedWebhook,
  { means, known }: { readonly means: WebhookMeans; readonly known: Known },
): Promise<{ readonly url: string | null }> {
  const url = typeof stated.url === 'string' ? readUrl(stated.url, means) : null;
  if (typeof url === 'object' && url?.fault) problems.add(url.fault);
  if (stated.events) {
    const names = { known: [...known.events].sort().join(', ') };
    if (!stated.events.length) problems.add(webhookErrors.WEBHOOK_EVENTS.none(names));
    const unknown = stated.events.find((event) => !known.events.has(event));
    if (unknown !== undefined)
      problems.add(webhookErrors.WEBHOOK_EVENTS.unknown({ ...names, event: JSON.stringify(unknown.slice(0, 60)) }));
  }
  const { nouns, plans } = stated.filter ?? {};
  if ((nouns?.length ?? 0) > mostNamed || (plans?.length ?? 0) > mostNamed)
    problems.add(webhookErrors.WEBHOOK_FILTER.tooMany({ most: mostNamed }));
  const stranger = nouns?.find((noun) => !known.nouns.has(noun));
  if (stranger !== undefined)
    problems.add(webhookErrors.WEBHOOK_FILTER.noun({ type: JSON.stringify(stranger.slice(0, 60)) }));
  if (plans?.length) {
    const found = await transaction.plan.findMany({ where: { code: { in: plans.slice(0, mostNamed) } } });
    for (const code of plans.slice(0, mostNamed)) {
      const plan = found.find((each) => each.code === code);
      problems.expect(plan, { noun: 'Plan', path: ['filter', 'plans'], key: code });
    }
  }
  if (typeof stated.document === 'string') {
    const fault = checkDocument(stated.document, means);
    if (fault)
      problems.add(
        'invalid' in fault
          ? webhookErrors.WEBHOOK_DOCUMENT.invalid({ reason: fault.invalid })
          : webhookErrors.WEBHOOK_DOCUMENT.shape(),
      );
  }
  if ((stated.note?.length ?? 0) > longestNote)
    problems.add(webhookErrors.WEBHOOK_TEXT({ most: longestNote, path: ['note'] }));
  return { url: url?.href ?? null };
}

/** Adds a problem where an endpoint is told of every record there is. */
export function expectNouns(
  { problems }: Pick<Acting, 'problems'>,
  { events, nouns }: { readonly events: readonly string[]; readonly nouns: readonly string[] },
): void {
  if (events.includes('record.changed') && !nouns.length) problems.add(webhookErrors.WEBHOOK_FILTER.nounsNeeded());
}

function readUrl(text: string, { addresses }: WebhookMeans) {
  const read: URL | AddressFault = text.length > longestUrl ? 'NO_ADDRESS' : readEndpoint(text, addresses);
  if (read instanceof URL) return { href: read.href, fault: null };
  const host = URL.canParse(text) ? new URL(text).hostname.slice(0, 100) : '';
  const { NO_ADDRESS, NOT_HTTPS, HAS_CREDENTIALS, INSIDE } = webhookErrors.WEBHOOK_ADDRESS;
  const faults = {
    NO_ADDRESS: () => NO_ADDRESS(),
    NOT_HTTPS: () => NOT_HTTPS(),
    HAS_CREDENTIALS: () => HAS_CREDENTIALS(),
    INSIDE: () => INSIDE({ host }),
  };
  return { href: null, fault: faults[read]() };
}
