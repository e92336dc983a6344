/**
 * @generated SignedSource<<ea3d973c6efefce6285ed8e59ef11b93>>
 * @relayHash 4a7597e263dbe6e8a756930f8d152b2b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 29903972668976361e55f0055cb77b32c36a43bec4cd5be2d61d4eac896732b0

import type { ConcreteRequest } from 'relay-runtime';
export type FigureVintage = "CENSUS" | "FIRST" | "VERIFIED" | "%future added value";
export type ObservationStatus = "BREAK" | "ESTIMATED" | "IMPUTED" | "NORMAL" | "PROVISIONAL" | "%future added value";
export type ReportState = "APPROVED" | "DRAFT" | "RETURNED" | "SUBMITTED" | "%future added value";
export type SubmitFiguresInput = {
  draft?: boolean | null | undefined;
  figures: ReadonlyArray<FigureInput>;
  idempotencyKey: string;
  organisation?: string | null | undefined;
  period: string;
  plan: string;
  vintage?: FigureVintage | null | undefined;
};
export type FigureInput = {
  compared?: string | null | undefined;
  confirmed?: boolean | null | undefined;
  denominator?: string | null | undefined;
  note?: string | null | undefined;
  numerator?: string | null | undefined;
  observationStatus?: ObservationStatus | null | undefined;
  reason?: string | null | undefined;
  target: string;
  value?: string | null | undefined;
};
export type planViewSubmitMutation$variables = {
  input: SubmitFiguresInput;
};
export type planViewSubmitMutation$data = {
  readonly submitFigures: {
    readonly errors: ReadonlyArray<{
      readonly code: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly submission: {
      readonly id: string;
      readonly state: ReportState;
    } | null | undefined;
  };
};
export type planViewSubmitMutation = {
  response: planViewSubmitMutation$data;
  variables: planViewSubmitMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "SubmitFiguresResult",
    "kind": "LinkedField",
    "name": "submitFigures",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Submission",
        "kind": "LinkedField",
        "name": "submission",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "state",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "MutationError",
        "kind": "LinkedField",
        "name": "errors",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "code",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "path",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "planViewSubmitMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "planViewSubmitMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "29903972668976361e55f0055cb77b32c36a43bec4cd5be2d61d4eac896732b0",
    "metadata": {},
    "name": "planViewSubmitMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "701dba201db92de6d2a39e902fb948d6";

export default node;
