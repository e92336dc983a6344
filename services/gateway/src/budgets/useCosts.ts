import type { Context } from '@plangraph/schema';
import { type ExecutionResult, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { serverRequestOf } from '../http/trace.ts';
import type { Budgets, Payer } from './budgets.ts';
import { costOf } from './costOf.ts';
import type { Rate } from './limits.ts';
import { rateHeaders } from './rateHeaders.ts';
import { isReportOf } from './reporting.ts';

/** An operation that is being executed. */
interface Running {
  readonly context: Context;
  readonly operation: OperationDefinitionNode | null | undefined;
  readonly payer: Payer | null;
  readonly told: boolean;
}

/**
 * Charges what an operation cost to who asked, and tells it where he wants to know. Put it before what keeps answers: one that tells its
 * cost is nobody else's.
 */
export function useCosts(budgets: Budgets | null): Plugin<Context> {
  const running = new WeakMap<Request, Running>();
  const rates = new WeakMap<Request, Rate>();
  return {
    onExecute({ args }) {
      const context = args.contextValue;
      const { request } = context;
      const server = serverRequestOf(context);
      const told = isReportOf(request);
      const payer = (server && budgets?.payerOf(server)) ?? null;
      if (!told && !payer) return;
      const operation = getOperationAST(args.document, args.operationName);
      running.set(request, { context, operation, payer, told });
    },
    async onResultProcess({ request, result }) {
      const known = running.get(request);
      if (!known || isAsyncIterable(result) || Array.isArray(result)) return;
      const { context, operation, payer, told } = known;
      const cost = costOf(context, operation);
      const charged = payer?.pay(cost.total);
      if (!told) return;
      const rate = (await charged) ?? null;
      if (rate) rates.set(request, rate);
      const left = rate ? { limit: rate.limit, remaining: rate.remaining, resetSeconds: rate.seconds } : {};
      const answer = result as { extensions?: ExecutionResult['extensions'] };
      answer.extensions = { ...answer.extensions, cost: { ...cost, ...left } };
    },
    onResponse({ request, response }) {
      const headers = rateHeaders(rates.get(request) ?? null);
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    },
  };
}
