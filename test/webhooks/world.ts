import { setTimeout as sleep } from 'node:timers/promises';
import { addressRule, auditedRowsFrom, openWebhookKeys, type WebhookMeans, webhookMeans } from '@plangraph/exchange';
import { domains } from '@plangraph/gateway';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, sendMutation, type TestGraph, template } from '@plangraph/testing';
import { logSource, startWorker, type Worker, type WorkerOptions } from '@plangraph/worker';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import { datasets, load } from '../journeys/world.ts';

/** Somebody who administers the bureau. */
export const administrator: Viewer = { subject: 'wang', organisation: 'bureau', roles: ['administrator'] };
/** Somebody who reports for the bureau. */
export const reporter: Viewer = { subject: 'li', organisation: 'bureau', roles: ['reporter'] };
/** Somebody who approves in the county. */
export const approver: Viewer = { subject: 'zhao', organisation: 'county', roles: ['approver'] };
/** Somebody who administers another county's bureau. */
export const stranger: Viewer = { subject: 'sun', organisation: 'elsewhere', roles: ['administrator'] };

/** The key of the operator's from which secrets are made here: a text to look for where it must not stand. */
export const operatorsKey = 'planted-operators-key-0123456789abcdef';

/** What a webhook's maker learns. */
export interface Made {
  readonly id: string;
  readonly secret: string;
}

/** The whole product, with a bureau that reports a figure, and a county that approves it. */
export interface WebhookWorld {
  readonly graph: TestGraph;
  readonly means: WebhookMeans;
  /** Lines that workers wrote. */
  readonly lines: string[];
  /** Starts a worker; the world stops it at the end. */
  work(options?: Partial<WorkerOptions>): Worker;
  /** Makes an endpoint of the bureau's. */
  endpoint(input: object, viewer?: Viewer): Promise<Made>;
  /** Sends a mutation as the administrator of the bureau, and expects that nothing is wrong. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  send(name: string, input: object, shows?: string, viewer?: Viewer): Promise<any>;
  /** Reports a figure of the bureau's target for a month, and has it approved. */
  approve(month: string, value: string): Promise<void>;
  /** Waits until something is so, and fails after some seconds. */
  until(isSo: () => boolean | Promise<boolean>, what: string | (() => string), seconds?: number): Promise<void>;
  close(): Promise<void>;
}

/** Settings under which nothing takes long. */
export const quick = {
  pause: 20,
  firstWait: 30,
  longestWait: 200,
  answerTime: 500,
  lease: 1_500,
  settling: 50,
} as const;

/** Makes that world. */
export async function createWebhookWorld(): Promise<WebhookWorld> {
  const from = 'kaihua-2023-for-webhooks';
  await template(from, async (database) => {
    await load(database, datasets.kaihua);
    const { prisma } = database;
    const plan = await prisma.plan.findUniqueOrThrow({ where: { code: 'kaihua-2023' } });
    const other = await prisma.place.create({
      data: { code: 'other', nameZh: '邻县', nameEn: 'Other', kind: 'COUNTY' },
    });
    const organisation = (code: string, placeId: number) =>
      prisma.organisation.create({ data: { code, nameZh: code, nameEn: code, kind: 'BUREAU', placeId } });
    const bureau = await organisation('bureau', plan.placeId);
    await organisation('county', plan.placeId);
    await organisation('elsewhere', other.id);
    for (const target of await prisma.target.findMany({ where: { planId: plan.id } }))
      await prisma.responsibility.create({ data: { organisationId: bureau.id, targetId: target.id, role: 'LEAD' } });
  });
  let schema: GraphQLSchema;
  const means: WebhookMeans = {
    keys: openWebhookKeys([operatorsKey]),
    addresses: addressRule(['127.0.0.0/8'], false),
    parse,
    schema: () => schema,
  };
  const audited = auditedRowsFrom({ query: (text, values) => graph.database.pool.query(text, [...values]) });
  const graph = await createTestGraph({ domains, from, means: [webhookMeans.give(means)], systems: [audited] });
  schema = graph.schema;
  const lines: string[] = [];
  const note = (facts: object, text: string) => lines.push(`${text} ${JSON.stringify(facts, errorsToo)}`);
  const workers: Worker[] = [];
  const send: WebhookWorld['send'] = async (name, input, shows = '', viewer = administrator) => {
    const result = await sendMutation(graph, name, {
      input,
      shows: `${shows} errors { code path message(lang: EN) }`,
      viewer,
    });
    if (result.errors.length) throw new Error(JSON.stringify(result.errors));
    return result;
  };
  return {
    graph,
    means,
    lines,
    send,
    work(options = {}) {
      const worker = startWorker({
        database: graph.database,
        graph,
        means,
        source: logSource(graph.database.pool),
        log: { debug: note, warn: note },
        ...options,
        settings: { ...quick, ...options.settings },
      });
      workers.push(worker);
      return worker;
    },
    async endpoint(input, viewer = administrator) {
      const { webhook, secret } = await send('createWebhook', input, 'webhook { id } secret', viewer);
      return { id: webhook.id, secret };
    },
    async approve(month, value) {
      const figures = [{ target: 'gdp.growth', value }];
      const submitted = await send(
        'submitFigures',
        { plan: 'kaihua-2023', period: month, figures },
        'submission { id }',
        reporter,
      );
      await send('approveSubmission', { submission: submitted.submission.id }, '', approver);
    },
    async until(isSo, what, seconds = 10) {
      const end = performance.now() + seconds * 1_000;
      while (!(await isSo())) {
        if (performance.now() > end)
          throw new Error(
            `${typeof what === 'string' ? what : what()}: not within ${seconds} seconds.\n${lines.slice(-20).join('\n')}`,
          );
        await sleep(20);
      }
    },
    async close() {
      for (const worker of workers) await worker.stop();
      await graph.close();
    },
  };
}

function errorsToo(_key: string, value: unknown): unknown {
  return value instanceof Error ? `${value.message} ${value.stack}` : value;
}
