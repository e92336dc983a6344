import type { Option } from '../declaring/command.ts';
import { jsonOption } from '../declaring/files.ts';
import type { Given } from '../declaring/given.ts';
import type { Refusal } from '../errors/refusal.ts';
import { spoken } from '../errors/spoken.ts';
import { operation } from '../server/operations.ts';
import { askFor } from '../terminal/questions.ts';
import { isAttended, say } from '../terminal/terminal.ts';
import { perform } from './verb.ts';

/** What headings stand for: by heading the column, or null to leave it out. */
type Headings = Readonly<Record<string, string | null>>;

/** What can be said of the headings of a file. */
export const headingOptions: readonly Option[] = [
  {
    flags: '--mapping <json>',
    description: { en: 'columns by heading, as JSON or @file', zh: '表头与列的对应，JSON 或 @文件' },
  },
  {
    flags: '--headings <name>',
    description: {
      en: 'use what is kept under a name; with --mapping it is kept there first, and headings that nobody knows are asked for',
      zh: '使用以该名称保存的表头对应；与 --mapping 同用时先保存，未识别的表头会逐个询问',
    },
  },
];

/** What the headings of a file stand for, as the server takes it: stated, kept under a name, or nothing. What is only tried is not kept. */
export async function statedHeadings(given: Given, rows: string, isTried: boolean): Promise<string | null> {
  const [name, mapping] = [given.text('headings'), await jsonOption(given, 'mapping')];
  if (mapping === null) return name;
  if (name === null || isTried) return JSON.stringify(mapping);
  const texts = Object.entries(mapping).map(([heading, column]) => [heading, column === null ? null : String(column)]);
  await keep(given, rows, name, Object.fromEntries(texts));
  return name;
}

/** Whether what a file was refused for can be put right by asking what its headings stand for. */
export function canLearn(given: Given, refusals: readonly Refusal[]): boolean {
  if (given.text('headings') === null || given.isForPrograms || !isAttended(given.terminal)) return false;
  return refusals.every(
    ({ code }) => code === 'HEADING_UNKNOWN' || code === 'HEADING_MISSING' || code === 'MAPPING_UNKNOWN',
  );
}

/** The headings that nobody knows. */
export function unknownHeadings(refusals: readonly Refusal[]): readonly string[] {
  return refusals.flatMap(({ code, path }) => {
    const heading = path.at(-1);
    return code === 'HEADING_UNKNOWN' && typeof heading === 'string' ? [heading] : [];
  });
}

/** Asks what headings stand for, and keeps it with what is kept under the name already. */
export async function learnHeadings(given: Given, rows: string, unknown: readonly string[]): Promise<string> {
  const name = given.text('headings') ?? '';
  const known = await keptHeadings(given, rows, name);
  const learned: Record<string, string | null> = {};
  for (const heading of unknown)
    learned[heading] = (await askFor(given.terminal, spoken.askHeading({ heading: `“${heading}”` }))) || null;
  await keep(given, rows, name, { ...known, ...learned });
  return name;
}

async function keptHeadings(given: Given, rows: string, name: string): Promise<Headings> {
  type Meaning = { readonly heading: string; readonly column: string | null };
  type Kept = { readonly name: string; readonly headings: readonly Meaning[] };
  const document = operation('headingMappings');
  const server = await given.server();
  const { headingMappings } = await server.ask<{ headingMappings: { nodes: readonly Kept[] } }>(document, { rows });
  const found = headingMappings.nodes.find((each) => each.name === name);
  return Object.fromEntries((found?.headings ?? []).map(({ heading, column }) => [heading, column]));
}

async function keep(given: Given, rows: string, name: string, mapping: Headings): Promise<void> {
  const headings = Object.entries(mapping).map(([heading, column]) => ({ heading, column }));
  // An intent of its own: the one that was given stands for the file.
  const own = given.text('idempotencyKey');
  const key = own === null ? {} : { idempotencyKey: `${own} headings` };
  await perform(given, 'keepHeadingMapping', { ...key, rows, name, headings });
  if (!given.isForPrograms) say(given.terminal, spoken.headingsKept({ name }));
}
