import type { TestGraph } from '@plangraph/testing';

/** A figure of new jobs. */
export const jobs = (value: string, more = {}) => ({ target: 'jobs.new', value, ...more });
/** The figure of new jobs that counts now. */
export const currentJobs = async (graph: TestGraph) => {
  const { data } = await graph.query(
    '{ plan(code: "kaihua-2023") { target(code: "jobs.new") { latest { period value revision reason submittedBy { code } } } } }',
  );
  return data.plan.target.latest;
};
