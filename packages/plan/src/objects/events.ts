import type { Graph } from '@plangraph/schema';

/** Declares what happens to figures and submissions that others may be told of. */
export function declareEvents(graph: Graph): void {
  graph.event<'Observation'>('figure.approved', {
    description:
      'A figure was approved: it counts and is public from then on. It is told to whoever may see the figure.',
    version: 1,
    row: {
      noun: 'Observation',
      field: 'figure',
      description: 'The figure.',
      moment: 'approvedAt',
      within: ['target', 'plan'],
      selection: 'id period value target { id code }',
    },
  });
  const submission = {
    noun: 'Submission',
    field: 'submission',
    description: 'The submission.',
    within: ['plan'],
    selection: 'id period state organisation { code } plan { code }',
  } as const;
  graph.event<'Submission'>('submission.submitted', {
    description: 'A submission was handed in for approval. It is told to whoever may see the submission.',
    version: 1,
    row: { ...submission, moment: 'submittedAt' },
  });
  graph.event<'Submission'>('submission.approved', {
    description: 'A submission was approved. It is told to whoever may see the submission.',
    version: 1,
    row: { ...submission, moment: 'approvedAt' },
  });
  graph.event<'Submission'>('submission.returned', {
    description:
      'A submission was returned to the organisation that handed it in, with a reason. It is told to whoever may see the submission.',
    version: 1,
    row: { ...submission, moment: 'returnedAt', selection: `${submission.selection} returnReason` },
  });
}
