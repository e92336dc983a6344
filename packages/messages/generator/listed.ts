import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ErrorText } from '../src/index.ts';

/** One code as the reference lists it. */
export interface Listed {
  readonly code: string;
  /** Folders of the packages in whose tables it stands. */
  readonly packages: readonly string[];
  /** Status of HTTP; with a second one for clients that do not accept application/graphql-response+json. Empty where there is none. */
  readonly status: string;
  /** What a command ends with; empty for what ends none. */
  readonly exitCode: string;
  readonly when: string;
  /** What it says in each of its cases, cure included. */
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** What the reference reads of a text, whatever the kind of its error. */
interface Text extends ErrorText {
  readonly when?: string;
  readonly http?: { readonly status?: number; readonly spec?: boolean };
  readonly exitCode?: number;
  readonly extensions?: { readonly unexpected?: boolean };
}

/** The files of a checkout that hold tables of errors. */
export async function filesOfTables(root: string): Promise<string[]> {
  const files = globSync('{packages,services}/*/src/{errors.ts,errors/*.ts,*/errors.ts}', { cwd: root });
  const found = await Promise.all(files.map(async (file) => ((await textsIn(root, file)).length > 0 ? [file] : [])));
  return found.flat().sort();
}

/** Everything that the tables in some files say, once a code. */
export async function listedIn(root: string, files: readonly string[]): Promise<Listed[]> {
  const found = new Map<string, Listed>();
  for (const file of files) {
    for (const { code, texts } of await textsIn(root, file)) {
      const before = found.get(code);
      const [first] = texts;
      const once = (of: (text: Text) => string) => [...new Set(texts.map(of))];
      const own = file.split('/')[1] ?? '';
      found.set(code, {
        code,
        packages: [...new Set([...(before?.packages ?? []), own])],
        status: before?.status || statusOf(first),
        exitCode: before?.exitCode || String(first?.exitCode ?? ''),
        when: [...new Set([before?.when, first?.when])].filter(Boolean).join('; '),
        en: [...(before?.en ?? []), ...once(({ en, cure }) => [en, cure?.en].filter(Boolean).join(' '))],
        zh: [...(before?.zh ?? []), ...once(({ zh, cure }) => [zh, cure?.zh].filter(Boolean).join(''))],
      });
    }
  }
  return [...found.values()];
}

/** What a file of tables says, by code; nothing where it holds none. */
async function textsIn(root: string, file: string): Promise<{ code: string; texts: Text[] }[]> {
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(root, file)).href);
  return Object.values(exported).flatMap((table) =>
    entriesOf(table).flatMap(([code, raise]) => {
      const texts = textOf(raise) ?? entriesOf(raise).flatMap(([, each]) => textOf(each) ?? []);
      return texts.length > 0 ? [{ code, texts }] : [];
    }),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** What a function of a table says; undefined for whatever else is exported. */
function textOf(raise: unknown): Text[] | undefined {
  return typeof raise === 'function' && 'text' in raise ? [raise.text as Text] : undefined;
}

function statusOf(text: Text | undefined): string {
  const { status, spec } = text?.extensions?.unexpected ? { status: 500, spec: true } : (text?.http ?? {});
  return status === undefined ? '' : spec ? `${status}, 200` : String(status);
}
