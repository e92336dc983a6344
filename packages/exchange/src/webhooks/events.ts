import type { Graph } from '@plangraph/schema';

/** The name of the test that an owner sends himself. */
export const testEvent = 'webhook.test';

/** Declares the events that are nobody else's: changes of records, standings that changed, endpoints that were switched off, tests. */
export function declareEvents(graph: Graph): void {
  graph.event('record.changed', {
    description:
      'A record of a register was created, changed or deleted. It is told to whoever may see the record, now or just before; one that became hidden or is gone has `record: null`.',
    version: 1,
    row: 'ANY',
  });
  graph.event<'StatusChange'>('status.changed', {
    description:
      'A target, a measure or a title stands otherwise than it did: by a figure or a report, by a changed promise, or by the passing of a day. The worker notes it within some seconds, and at the beginning of each day.',
    version: 2,
    row: {
      noun: 'StatusChange',
      field: 'change',
      description: 'From which colour to which, and of which target, measure or title: the other two are null.',
      moment: 'recordedAt',
      within: ['plan'],
      selection: 'id from to day target { id code } measure { id code } designation { id code }',
      needs: 'before',
    },
  });
  graph.event<'Webhook'>('webhook.suspended', {
    description: 'An endpoint of the organisation was switched off because it stayed down, or said that it is gone.',
    version: 1,
    row: {
      noun: 'Webhook',
      field: 'webhook',
      description: 'The endpoint that was switched off.',
      moment: 'suspendedAt',
      selection: 'id url stateReason stateSince',
    },
  });
  graph.event(testEvent, {
    description: 'A test that an owner sends with `pingWebhook`. Every endpoint may be sent one, subscribed or not.',
    version: 1,
    row: null,
  });
}

/** Declares the list of event types. */
export function declareEventTypes(graph: Graph): void {
  const ref = graph.builder
    .objectRef<{
      readonly name: string;
      readonly typeName: string;
      readonly description: string;
      readonly version: number;
    }>('EventType')
    .implement({
      description: 'A type of event of which endpoints of webhooks can be told.',
      fields: (t) => ({
        name: t.exposeString('name', {
          description: 'Its name, such as `figure.approved`: what `createWebhook` takes.',
        }),
        typeName: t.exposeString('typeName', {
          description: 'The type of the graph that shows it in a document, such as `FigureApproved`.',
        }),
        version: t.exposeInt('version', { description: 'It is raised when what receivers rely on changes.' }),
        description: t.exposeString('description', { description: 'What happened then, and who is told.' }),
      }),
    });
  graph.builder.queryField('eventTypes', (t) =>
    t.field({
      type: [ref],
      description: 'The types of events of which endpoints of webhooks can be told, by their names.',
      resolve: () => [...graph.events.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
    }),
  );
}
