import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { answerJson, type Came, run, type StandIn, sit, standIn } from './shell.ts';

let server: StandIn | undefined;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-jobs-'));
});
afterEach(() => server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

const environment = { PLANGRAPH_KEY: 'plangraph_planted_0123456789abcdef', LANG: 'en_GB.UTF-8' };
const shown = (state: string, more = {}) => ({
  id: 'SW1wb3J0Ojc=',
  name: 'parks',
  fileName: 'parks.csv',
  state,
  done: 0,
  counts: { created: 0, changed: 0, unchanged: 0, refused: 0 },
  notes: [],
  rows: [],
  statuses: [],
  reports: [],
  refusedRows: null,
  ...more,
});

/** A server that keeps a file and brings it in so many looks; or until it is cancelled. */
function keeps(
  looks: number,
  end = shown('WRITTEN', { done: 40, counts: { created: 40, changed: 0, unchanged: 0, refused: 0 } }),
) {
  let [looked, cancelled] = [0, false];
  return standIn((response, _, { method, url, body }) => {
    const isOver = looked >= looks || cancelled;
    const state = isOver ? (cancelled ? 'CANCELLED' : end.state) : 'RUNNING';
    if (method === 'POST' && url.startsWith('/imports/'))
      return answerJson(response, { import: shown('WAITING') }, 202, { location: '/imports/7' });
    if (url === '/imports/7')
      return answerJson(response, { import: isOver ? { ...end, state } : shown('RUNNING', { done: 10 }) });
    if (body.includes('CancelImport')) {
      cancelled = true;
      return answerJson(response, { data: { done: { import: { id: 'SW1wb3J0Ojc=', state: 'RUNNING' }, errors: [] } } });
    }
    looked += 1;
    return answerJson(response, { data: { node: { state, done: 10 * looked, total: 40 } } });
  });
}
const file = (content = 'code\nx\n') => {
  const path = join(folder, 'parks.csv');
  writeFileSync(path, content);
  return path;
};
const sent = ({ came }: StandIn): Came | undefined => came.find(({ url }) => url.startsWith('/imports/parks'));

it('a file is kept by the server where that is wished, and watched until it is over', async () => {
  server = await keeps(2);
  const ran = await run(['import', 'parks', file(), '--job', '--server', server.url], environment);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toBe('Written.\nparks: 40 created, 0 changed, 0 unchanged, 0 refused\n');
  expect(sent(server)?.headers.prefer).toBe('respond-async');
  expect(server.came.filter(({ body }) => body.includes('ImportProgress'))).toHaveLength(3);
});

it('a large file is kept without being wished so, a small one is brought at once', async () => {
  server = await keeps(0);
  await run(['import', 'parks', file('x'.repeat(3_000_000)), '--server', server.url], environment);
  expect(sent(server)?.headers.prefer).toBe('respond-async');
  server.close();
  server = await keeps(0);
  await run(['import', 'parks', file(), '--server', server.url], environment);
  expect(sent(server)?.headers.prefer).toBeUndefined();
});

it('who does not wait is told the number by which it can be watched, and watches it later', async () => {
  server = await keeps(1);
  const at = ['--server', server.url];
  const left = await run(['import', 'parks', file(), '--detach', ...at], environment);
  expect(left).toMatchObject({ code: 0, out: expect.stringContaining('plangraph job watch 7') });
  const document = JSON.parse((await run(['import', 'parks', file(), '--detach', '--json', ...at], environment)).out);
  expect(document.data).toMatchObject({ job: 7, imports: [{ state: 'WAITING' }] });
  const watched = await run(['job', 'watch', '7', ...at], environment);
  expect(watched).toMatchObject({ code: 0, out: expect.stringContaining('40 created') });
  // The id of the graph says the same.
  expect((await run(['job', 'watch', 'SW1wb3J0Ojc=', ...at], environment)).out).toBe(watched.out);
  expect(await run(['job', 'watch', 'seven', ...at], environment)).toMatchObject({ code: 64 });
});

it('what came of it decides how the command ends', async () => {
  const ends = async (end: ReturnType<typeof shown>) => {
    server?.close();
    server = await keeps(0, end);
    return (await run(['job', 'watch', '7', '--server', server.url], environment)).code;
  };
  expect(await ends(shown('REFUSED'))).toBe(65);
  expect(await ends(shown('CANCELLED'))).toBe(130);
  const note = { code: 'IMPORT_GIVEN_UP', row: null, message: { en: 'It never came forward.', zh: '均无进展。' } };
  expect(await ends(shown('FAILED', { notes: [note] }))).toBe(70);
  expect((await run(['job', 'watch', '7', '--server', server?.url ?? ''], environment)).out).toContain(
    'It never came forward.',
  );
});

it('who sits there sees how far it is, and is asked when he breaks off: it can be cancelled', async () => {
  server = await keeps(1_000);
  const ran = await sit(['import', 'parks', file(), '--job', '--server', server.url], environment, {
    breaksOffAt: '10 of 40 rows',
    // The third of the choices: an arrow is what a terminal sends.
    answers: { 'What now?': '\u001b[B\u001b[B' },
  });
  expect(ran.err).toContain('25 %  10 of 40 rows');
  expect(ran).toMatchObject({
    code: 130,
    out: expect.stringContaining('Cancelled; what had been written by then stays.'),
  });
  const [cancelled] = server.came.filter(({ body }) => body.includes('CancelImport'));
  expect(JSON.parse(cancelled?.body ?? '{}').variables.input.import).toBe('SW1wb3J0Ojc=');
});

it('or watched on, or left to the server; where nobody can be asked it is left', async () => {
  server = await keeps(6);
  const watching = ['job', 'watch', '7', '--server', server.url];
  const on = await sit(watching, environment, { breaksOffAt: '10 of 40 rows', answers: { 'What now?': '' } });
  expect(on).toMatchObject({ code: 0, out: expect.stringContaining('40 created') });
  server.close();
  server = await keeps(1_000);
  const at = ['job', 'watch', '7', '--server', server.url];
  const left = await sit(at, environment, { breaksOffAt: '10 of 40 rows', answers: { 'What now?': '\u001b[B' } });
  expect(left).toMatchObject({ code: 130, out: expect.stringContaining('10 rows are done') });
  expect(server.came.some(({ body }) => body.includes('CancelImport'))).toBe(false);
});

it('headings that nobody knows are asked for where somebody sits there, and kept under the name', async () => {
  const unknown = {
    message: 'The heading “企业代号” is not known.',
    path: ['企业代号'],
    extensions: { code: 'HEADING_UNKNOWN', messageZh: '…' },
  };
  const missing = {
    message: 'No such mapping.',
    path: ['mapping'],
    extensions: { code: 'MAPPING_UNKNOWN', messageZh: '…' },
  };
  let kept: unknown = null;
  server = await standIn((response, _, { url, body }) => {
    if (body.includes('KeepHeadingMapping')) {
      kept = JSON.parse(body).variables.input;
      return answerJson(response, {
        data: { done: { mapping: { id: 'x', name: '账务', rows: 'parks' }, errors: [] } },
      });
    }
    if (body.includes('HeadingMappings')) return answerJson(response, { data: { headingMappings: { nodes: [] } } });
    if (kept) return answerJson(response, { import: shown('WRITTEN') });
    return url.includes('mapping=')
      ? answerJson(response, { errors: [missing] }, 404)
      : answerJson(response, { errors: [unknown] }, 422);
  });
  const given = ['import', 'parks', file(), '--headings', '账务', '--server', server.url];
  const ran = await sit(given, environment, { answers: { 企业代号: 'code' } });
  expect(ran, ran.err).toMatchObject({ code: 0, out: expect.stringContaining('Written.') });
  expect(kept).toMatchObject({ rows: 'parks', name: '账务', headings: [{ heading: '企业代号', column: 'code' }] });
  kept = null;
  expect(await run(given, environment)).toMatchObject({ code: 65, err: expect.stringContaining('MAPPING_UNKNOWN') });
  const stated = await run([...given, '--mapping', '{"企业代号": "code", "经办人": null}'], environment);
  expect(stated).toMatchObject({ code: 0 });
  expect(kept).toMatchObject({
    headings: [
      { heading: '企业代号', column: 'code' },
      { heading: '经办人', column: null },
    ],
  });
});
