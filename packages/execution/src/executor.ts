import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getVariableValues,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Compiled, compile } from './compile.ts';
import { rootError } from './errors.ts';
import { type Limits, refusal } from './guard.ts';
import { findOperation, type Operation } from './operation.ts';
import { type Counts, type Reason, Tally } from './reason.ts';
import { shadowSchema } from './shadow.ts';

/** Runs an operation in the general way. */
export type Interpret = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** Runs operations: those that are trusted and pass the guard compiled, all others in the general way. */
export interface Executor {
  /**
   * Runs an operation. The answer is the same in either way, errors included.
   *
   * @param interpret the general way; graphql-js when left out.
   */
  execute(args: ExecutionArgs, interpret?: Interpret): ExecutionResult | Promise<ExecutionResult>;
  /** How many operations ran in which way. */
  counts(): Counts;
}

/** What an executor is made of. */
export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  /** Validated documents that somebody answers for: compiling costs time and memory, which are not for strangers to spend. */
  readonly trusted: Iterable<DocumentNode>;
  readonly limits?: Partial<Limits> & {
    /** Compiled variants that are kept. */
    readonly variants?: number;
  };
  /** Told once per operation that is not compiled, and once per variant that is. */
  readonly log?: { debug(facts: object, message: string): void };
}

interface Variant {
  uses: number;
  /** Undefined until it is worth compiling; null when it cannot be. */
  compiled?: Compiled | null;
}

/** An operation, and why it is never compiled. */
interface Judged extends Operation {
  readonly id: number;
  readonly refused: Reason | null;
}

// The first run is no sign of a second.
const compiledAt = 2;

/** Makes the executor of one schema. */
export function createExecutor({ schema, trusted, limits, log }: ExecutorOptions): Executor {
  const { fields = 5000, conditions = 4, variants: kept = 500 } = limits ?? {};
  const shadow = shadowSchema(schema);
  const documents = new Map<DocumentNode, Map<string, Judged>>([...trusted].map((each) => [each, new Map()]));
  const variants = new LRUCache<string, Variant>({ max: kept });
  const tally = new Tally();
  let operations = 0;

  const judge = (document: DocumentNode, name: string | null | undefined): Judged | null => {
    const known = documents.get(document)?.get(name ?? '');
    if (known) return known;
    const operation = findOperation(document, name);
    if (!operation) return null;
    operations += 1;
    const judged = { ...operation, id: operations, refused: refusal(schema, operation, { fields, conditions }) };
    documents.get(document)?.set(name ?? '', judged);
    if (judged.refused) log?.debug({ operation: nameOf(judged), reason: judged.refused }, 'operation is not compiled');
    return judged;
  };

  const compileVariant = (operation: Judged, key: string, values: Readonly<Record<string, unknown>>) => {
    const variant = variants.get(key) ?? { uses: 0 };
    variants.set(key, variant);
    variant.uses += 1;
    if (variant.uses < compiledAt || variant.compiled !== undefined) return variant.compiled;
    const startedAt = performance.now();
    variant.compiled = compile(schema, shadow, operation, values);
    const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10;
    log?.debug({ operation: nameOf(operation), milliseconds }, 'operation compiled');
    return variant.compiled;
  };

  /** What is to be run, or why nothing is. */
  const plan = (args: ExecutionArgs): { compiled: Compiled; values: Readonly<Record<string, unknown>> } | Reason => {
    if (!documents.has(args.document) || args.schema !== schema || args.fieldResolver || args.typeResolver)
      return 'UNTRUSTED';
    const operation = judge(args.document, args.operationName);
    if (!operation) return 'NO_OPERATION';
    if (operation.refused) return operation.refused;
    const definitions = operation.node.variableDefinitions ?? [];
    const { coerced } = getVariableValues(schema, definitions, args.variableValues ?? {}, { maxErrors: 1 });
    if (!coerced || operation.conditions.some((name) => typeof coerced[name] !== 'boolean')) return 'VALUES';
    const key = [operation.id, ...operation.conditions.map((name) => coerced[name])].join();
    const compiled = compileVariant(operation, key, coerced);
    if (!compiled) return compiled === null ? 'NOT_COMPILED' : 'COLD';
    const values = compiled.prepare(coerced);
    return values ? { compiled, values } : 'VALUES';
  };

  return {
    execute(args, interpret = execute) {
      const planned = plan(args);
      if (typeof planned === 'string') {
        tally.interpreted(planned);
        return interpret(args);
      }
      const { compiled, values } = planned;
      const repeat = () => {
        tally.repeated();
        return interpret(args);
      };
      const finish = (result: ExecutionResult) => {
        const told = result.errors ? rootError(result, compiled, schema) : result;
        if (!told) return repeat();
        tally.compiled();
        return told;
      };
      try {
        const result = compiled.run(args.rootValue, args.contextValue, values);
        return result instanceof Promise ? result.then(finish) : finish(result);
      } catch {
        return repeat();
      }
    },
    counts: () => tally.read(),
  };
}

function nameOf({ node }: Operation): string {
  return node.name?.value ?? 'anonymous';
}
