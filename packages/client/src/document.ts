import type { DocumentTypeDecoration, TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';

/**
 * An operation whose answer and variables TypeScript knows: as gql.tada gives it, as the client preset of GraphQL Code Generator writes
 * it, by nodes or by text, or one of the promised operations of this package.
 */
export type Operation<Data, Variables> = DocumentTypeDecoration<Data, Variables> &
  (DocumentNode | { readonly kind?: undefined; toString(): string });

/** What is sent of an operation. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  /** By which a gateway knows the operation: a persisted one says it in `__meta__`, as the client preset writes it. */
  readonly hash: string | undefined;
  /** Whether it takes a cursor from which it goes on. */
  readonly resumes: boolean;
}

/** A promised operation: its nodes, under the hash by which each gateway knows it. */
export function promised<Data, Variables>(hash: string, text: string): TypedDocumentNode<Data, Variables> {
  return Object.assign(parse(text, { noLocation: true }), { __meta__: { hash } });
}

/** Reads what is sent of an operation. */
export function askedOf(operation: Operation<unknown, never>): Asked {
  const document = isNodes(operation) ? operation : parse(operation.toString(), { noLocation: true });
  const definition = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return {
    query: isNodes(operation) ? print(operation) : operation.toString(),
    operationName: definition?.name?.value,
    hash: hashOf(operation),
    resumes: declares(definition, 'after'),
  };
}

function isNodes(operation: Operation<unknown, never>): operation is DocumentNode {
  return operation.kind === Kind.DOCUMENT;
}

function declares(definition: OperationDefinitionNode | undefined, name: string): boolean {
  return definition?.variableDefinitions?.some(({ variable }) => variable.name.value === name) ?? false;
}

function hashOf(operation: object): string | undefined {
  const meta: unknown = Reflect.get(operation, '__meta__');
  const hash: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'hash') : undefined;
  // The preset writes which kind of hash it is in front of it.
  return typeof hash === 'string' ? hash.replace(/^sha256:/, '') : undefined;
}
