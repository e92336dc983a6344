import { randomUUID } from 'node:crypto';
import type { BilingualText } from '@plangraph/messages';
import type { Language } from '@plangraph/schema';
import { artefact } from './headings.ts';

/** A name in the language asked for, and in both. */
export function named({ en, zh }: BilingualText, language: Language) {
  return { name: language === 'ZH' ? zh : en, names: { en, zh } };
}

/** The head of a message. */
export function metaOf(name: string, moment: Date) {
  return {
    id: `${name}_${randomUUID()}`,
    prepared: moment.toISOString(),
    test: false,
    contentLanguages: ['en', 'zh'],
    sender: { id: artefact.agency },
  };
}

/** The name by which the world knows an artefact of ours: `urnOf('codelist.Codelist', 'CL_FREQ')`. */
export function urnOf(kind: string, id: string, item = ''): string {
  return `urn:sdmx:org.sdmx.infomodel.${kind}=${artefact.agency}:${id}(${artefact.version})${item}`;
}
