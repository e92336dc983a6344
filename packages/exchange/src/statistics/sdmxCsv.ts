import type { Language } from '@plangraph/schema';
import { artefact, components, structureName } from './headings.ts';
import type { Coded, Statistic } from './series.ts';

/** Whether names stand beside codes: not at all, in columns of their own, or in one with the code. */
export type Labels = 'id' | 'name' | 'both';

type Component = keyof typeof components;
const order = Object.keys(components) as Component[];

/** Writes figures as an SDMX-CSV 2.0 data message, line by line. */
export function* writeSdmxCsv(statistics: readonly Statistic[], labels: Labels, language: Language): Generator<string> {
  const inLanguage = ({ en, zh }: { readonly en: string; readonly zh: string }) => (language === 'ZH' ? zh : en);
  const id = `${artefact.agency}:${artefact.id}(${artefact.version})`;
  const labelled = (code: string, name: string) => (labels === 'both' ? `${code}: ${name}` : code);
  const withName = (code: string, name: string) => (labels === 'name' ? [code, name] : [labelled(code, name)]);
  const heads = order.flatMap((each) => withName(each, inLanguage(components[each])));
  const structure = labels === 'name' ? ['STRUCTURE_ID', 'STRUCTURE_NAME'] : ['STRUCTURE_ID'];
  yield line(['STRUCTURE', ...structure, 'ACTION', ...heads]);
  for (const statistic of statistics) {
    const cells = order.flatMap((each) => {
      const value = statistic[each];
      if (isCoded(value)) return withName(value.id, inLanguage(value));
      const text = value === null ? '' : typeof value === 'string' ? value : value.value;
      return labels === 'name' ? [text, ''] : [text];
    });
    yield line(['dataflow', ...withName(id, inLanguage(structureName)), 'I', ...cells]);
  }
}

function isCoded(value: Statistic[Component]): value is Coded {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** A line of CSV. Figures begin with a sign; any other text that a spreadsheet would take for a formula gets an apostrophe. */
function line(cells: readonly string[]): string {
  const safe = cells.map((cell) => {
    const text = /^[=+\-@\t\r']/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${safe.join(',')}\r\n`;
}
