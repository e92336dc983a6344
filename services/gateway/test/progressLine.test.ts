import { expect, it } from 'vitest';
import { progressLine } from '../src/start/progressLine.ts';

/** A screen that remembers what was written, and the log that shares it. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { written, stream: { isTTY, columns: 60, write }, log: { info: (text: string) => write(`${text}\n`) } };
}

it('a load shows how far it is on a terminal, and lines of the log stand above it', () => {
  const { written, stream, log } = screen(true);
  const line = progressLine(log, stream);
  line.at('kaihua-2023, province', 25, 100);
  line.log.info('so far');
  line.end();
  const [drawn = '', cleared, logged, again, ended] = written;
  expect(drawn).toContain('25 %  25/100');
  expect(drawn.replace('\r\u001b[2K', '').length).toBeLessThanOrEqual(60);
  expect([cleared, logged, `\r\u001b[2K${again}`, ended]).toEqual(['\r\u001b[2K', 'so far\n', drawn, '\r\u001b[2K']);
});

it('elsewhere the log alone says what is loaded', () => {
  const { written, stream, log } = screen(false);
  const line = progressLine(log, stream);
  line.at('kaihua-2023', 1, 2);
  line.log.info('so far');
  line.end();
  expect(written).toEqual(['so far\n']);
});
