import { type FieldNode, GraphQLError, type GraphQLObjectType } from 'graphql';
import type { DeclaredEvidence } from '../composition/declarations.ts';
import { talliesOf } from '../contract/evidence.ts';
import type { EvidenceField } from '../noun/field.ts';
import type { Noun } from '../noun/noun.ts';
import { objectTypeOf, selectedFields } from '../reader/collect.ts';
import type { Connection } from '../reader/connectionParts.ts';
import type { Edge } from '../reader/edge.ts';
import { selectConnection } from '../reader/selectConnection.ts';
import { type SelectEdge, type SelectedEdge, standpointOf, type Walk } from '../reader/walk.ts';
import type { EvidenceBranch, EvidenceOutput, EvidenceSelection } from './selection.ts';
import { writeEvidence } from './write.ts';

/**
 * How the edge from a row to what domains count beside it is selected.
 *
 * @param evidence what they count, by the code of the indicator.
 * @param territory the noun for one of whose rows, and all beneath it, evidence is counted; null where none is counted.
 */
export function evidenceEdge(
  evidence: ReadonlyMap<string, DeclaredEvidence>,
  territory: Noun | null,
): SelectEdge<EvidenceField> {
  return (walk, selected) => {
    if (!territory) return nothingCounted;
    const selection: EvidenceSelection = { ...selectEvidence(walk, evidence, selected), territory };
    return {
      write: (scope, outer) => {
        if (!outer) throw new Error('Evidence stands beside a row, never at the root.');
        return writeEvidence(scope, selection, outer);
      },
    };
  };
}

/** Where no domain counts anything. */
const nothingCounted: Edge = { write: () => ({ sql: 'NULL', hydrate: () => null }) };

/** Walks the selection of a field that shows evidence: what is counted depends on the row, so every way is prepared. */
function selectEvidence(
  walk: Walk,
  evidence: ReadonlyMap<string, DeclaredEvidence>,
  { field, type: parent, nodes }: SelectedEdge<EvidenceField>,
): Omit<EvidenceSelection, 'territory'> {
  const type = objectTypeOf(parent, nodes);
  const outputs: EvidenceOutput[] = [];
  const members = new Map<string, readonly FieldNode[]>();
  for (const [key, fieldNodes] of selectedFields(walk.operation, type, nodes)) {
    const name = fieldNodes[0]?.name.value ?? '';
    outputs.push({ key, name });
    if (name === 'members') members.set(key, fieldNodes);
  }
  const branches = [...evidence].map(([code, declared]) => selectBranch(walk, code, declared, type, members));
  return { field, standpoint: standpointOf(walk), type: type.name, outputs, branches };
}

function selectBranch(
  walk: Walk,
  code: string,
  { evidence }: DeclaredEvidence,
  type: GraphQLObjectType,
  members: ReadonlyMap<string, readonly FieldNode[]>,
): EvidenceBranch {
  const { model } = talliesOf(evidence)[0];
  const noun = walk.readable.nouns.get(model);
  if (!noun) throw new Error(`${model} was checked when composing.`);
  const connections = new Map<string, Connection | Error>();
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
  return error instanceof GraphQLError && error.extensions.code === 'INVALID_CURSOR';
}
