import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import type { EvidenceField } from '../noun/field.ts';
import { collectFields } from '../reader/collect.ts';
import { standpointOf, type Walk } from '../reader/select.ts';
import { selectConnection } from '../reader/selectConnection.ts';
import type { ConnectionEdge, EvidenceBranch, EvidenceEdge, EvidenceOutput } from '../reader/selection.ts';
import type { RegisteredEvidence } from '../composition/checkEvidence.ts';
import { talliesOf } from '../contract/evidence.ts';

/** Walks the selection of a field that shows evidence: what is counted depends on the row, so every way is prepared. */
export function selectEvidence(
  walk: Walk,
  field: EvidenceField,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
): EvidenceEdge {
  const name = (nodes[0] as FieldNode).name.value;
  const type = getNamedType(parent.getFields()[name]?.type) as GraphQLObjectType;
  const outputs: EvidenceOutput[] = [];
  const members = new Map<string, readonly FieldNode[]>();
  for (const [key, fieldNodes] of collectFields(
    walk.operation,
    type,
    nodes.map((node) => node.selectionSet),
  )) {
    const asked = (fieldNodes[0] as FieldNode).name.value;
    outputs.push({ key, name: asked });
    if (asked === 'members') members.set(key, fieldNodes);
  }
  const branches = [...walk.registry.evidence].map(([code, registered]) =>
    selectBranch(walk, code, registered, type, members),
  );
  return { kind: 'evidence', tie: null, field, standpoint: standpointOf(walk), type: type.name, outputs, branches };
}

function selectBranch(
  walk: Walk,
  code: string,
  { evidence }: RegisteredEvidence,
  type: GraphQLObjectType,
  members: ReadonlyMap<string, readonly FieldNode[]>,
): EvidenceBranch {
  const { model } = talliesOf(evidence)[0];
  const noun = walk.registry.nouns.get(model);
  if (!noun) throw new Error(`${model} was checked when composing.`);
  const connections = new Map<string, ConnectionEdge | Error>();
  for (const [key, nodes] of members) {
    try {
      const orderBy = [{ column: 'id', descending: false }];
      const connection = selectConnection(walk, { noun, tie: null, where: [], orderBy, type, nodes });
      for (const part of connection.parts.values()) part.typed = true;
      connections.set(key, connection);
    } catch (error) {
      // A cursor fits the members of one indicator; only a row of another that meets it has to say so.
      if (!isCursorError(error)) throw error;
      connections.set(key, error);
    }
  }
  return { code, noun, evidence, members: connections };
}

function isCursorError(error: unknown): error is Error {
  return (error as { extensions?: { code?: unknown } }).extensions?.code === 'INVALID_CURSOR';
}
