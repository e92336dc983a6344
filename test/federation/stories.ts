import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { Kind, parse } from 'graphql';
import type { Answer } from './world.ts';

const folder = join(import.meta.dirname, '../../services/gateway/operations');

/** An operation that clients were promised, as it is offered. */
export interface Promised {
  readonly name: string;
  readonly sort: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** All of them, each with the variables that it is offered with. */
export function promisedOperations(): readonly Promised[] {
  const files = readdirSync(folder);
  return files
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => {
      const query = readFileSync(join(folder, file), 'utf8');
      const stated = file.replace('.graphql', '.variables.json');
      const variables = files.includes(stated) ? JSON.parse(readFileSync(join(folder, stated), 'utf8')) : {};
      return parse(query).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? [{ name: definition.name?.value ?? '', sort: definition.operation, query, variables }]
          : [],
      );
    });
}

/** What the result of a verb shows of errors; empty where it was done. */
export function errorsOf({ data }: Answer): readonly unknown[] {
  const [result] = Object.values((data ?? {}) as Record<string, { readonly errors?: readonly unknown[] }>);
  return result?.errors ?? ['nothing was answered'];
}

/** A report of the made-up year that waits for approval, as its bureau would hand it in once more. */
export async function waitingReport({ prisma }: Database) {
  const { organisation, period, figures } = await prisma.submission.findFirstOrThrow({
    where: { state: 'SUBMITTED' },
    include: { organisation: true, figures: { include: { target: true } } },
  });
  const decimal = (value: { toFixed(): string } | null) => value?.toFixed() ?? null;
  return {
    organisation: organisation.code,
    period,
    figures: figures.map(({ target, value, numerator, denominator, compared }) => ({
      target: target.code,
      ...(numerator === null ? { value: decimal(value) } : {}),
      numerator: decimal(numerator),
      denominator: decimal(denominator),
      compared: decimal(compared),
      note: 'once more',
    })),
  };
}

/** Verbs beside those that were promised: a report of whichever period, and a record of a register. */
export const verbs = {
  Submit: `mutation Submit($key: String!, $period: String!, $figures: [FigureInput!]!) {
    submitFigures(input: { idempotencyKey: $key, plan: "kaihua-2023", period: $period, figures: $figures }) {
      submission { id state figures { target { code } value note status { colour } } }
      errors { code message path }
    }
  }`,
  CreateChain: `mutation CreateChain($key: String!, $code: String!) {
    createIndustryChain(input: { idempotencyKey: $key, industryChain: { code: $code, nameZh: "链", nameEn: "chain" } }) {
      industryChain { id code name(lang: EN) }
      errors { code message path }
    }
  }`,
  ChangeChain: `mutation ChangeChain($key: String!, $code: String!) {
    changeIndustryChain(input: { idempotencyKey: $key, key: $code, change: { nameEn: "longer chain" } }) {
      industryChain { id code name(lang: EN) }
      errors { code message path }
    }
  }`,
} as const;

/** The id of what a verb shows under a name. */
export function idIn({ data }: Answer, name: string): string | undefined {
  const [result] = Object.values((data ?? {}) as Record<string, Record<string, { readonly id: string } | null>>);
  return result?.[name]?.id;
}
