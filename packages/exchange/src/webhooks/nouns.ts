import type { Graph } from '@plangraph/schema';
import { visibleAttempts, visibleDeliveries, visibleWebhooks } from './visibility.ts';

/** Declares endpoints, what they are sent, and what came of each attempt. */
export function declareWebhook(graph: Graph): void {
  graph.enumType('WebhookState', {
    description: 'How an endpoint stands.',
    values: {
      ACTIVE: 'It is told of what happens (启用).',
      DISABLED: 'Its owner switched it off; what happens meanwhile it is never told of (停用).',
      SUSPENDED:
        'The graph switched it off, because it stayed down or said that it is gone; `stateReason` says which (暂停). Its owner switches it on again with `updateWebhook`.',
    },
  });
  graph.noun('Webhook', {
    label: ['url'],
    fields: (t) => ({
      url: t.column('url'),
      note: t.column('note'),
      organisation: t.one('organisation'),
      client: t.one('client'),
      events: t.column('events'),
      nouns: t.column('nouns'),
      plans: t.column('plans'),
      document: t.column('document'),
      ordered: t.column('ordered'),
      state: t.column('state'),
      stateReason: t.column('stateReason'),
      stateSince: t.column('stateSince'),
      suspendedAt: t.column('suspendedAt'),
      deliveries: t.connection('deliveries', { orderBy: { id: 'desc' } }),
      recordedAt: t.column('recordedAt'),
    }),
    filter: ['organisation', 'state'],
    orderBy: ['recordedAt'],
    policy: visibleWebhooks,
    query: {
      many: {
        name: 'webhooks',
        description:
          'Endpoints that are told of what happens, of your organisation and of those in your place and beneath. For administrators; everybody else sees none.',
        where: {},
      },
    },
  });
  declareDelivery(graph);
}

function declareDelivery(graph: Graph): void {
  graph.enumType('DeliveryState', {
    description: 'How far a delivery has come.',
    values: {
      WAITING: 'It is still to arrive; `nextAt` says when it is tried next (待送).',
      DELIVERED: 'The endpoint answered with a status of 200 to 299 (已送达).',
      WITHHELD:
        'It was not sent: when its turn came, what it tells of could not be seen by the organisation that the endpoint belongs to, or it serves no more (不送).',
      DEAD: 'It was given up after three days of attempts, or because the endpoint was switched off or deleted (已放弃). `replayWebhook` sends it again.',
    },
  });
  graph.noun('WebhookDelivery', {
    label: ['webhook', 'type'],
    fields: (t) => ({
      messageId: t.column('messageId'),
      type: t.column('type'),
      noun: t.column('noun'),
      verb: t.column('verb'),
      requestId: t.column('requestId'),
      happenedAt: t.column('happenedAt'),
      state: t.column('state'),
      attempts: t.column('attempts'),
      nextAt: t.column('nextAt'),
      finishedAt: t.column('finishedAt'),
      tries: t.connection('tries', { orderBy: { id: 'desc' } }),
      recordedAt: t.column('recordedAt'),
    }),
    ownMoments: true,
    untold: true,
    filter: ['state', 'recordedAt'],
    orderBy: ['recordedAt'],
    policy: visibleDeliveries,
  });
  graph.noun('WebhookAttempt', {
    label: ['delivery', 'number'],
    fields: (t) => ({
      number: t.column('number'),
      recordedAt: t.column('recordedAt'),
      milliseconds: t.column('milliseconds'),
      status: t.column('status'),
      failure: t.column('failure'),
      answer: t.column('answer'),
    }),
    ownMoments: true,
    untold: true,
    policy: visibleAttempts,
  });
}
