import { isBeneath, restPath } from '../addresses/paths.ts';
import { odataChallenge, odataError, odataHeaders, odataType } from '../odata/errorBody.ts';
import { odataPath } from '../odata/rootOf.ts';
import { problemDetails, problemType, type Told } from '../rest/problem.ts';

/** Why a request is refused before anything here sees it. */
export interface ToldRefusal extends Pick<Told, 'code' | 'en' | 'zh'> {
  readonly status: number;
  readonly requestId: string;
}

/** How a refusal is told. */
export interface RefusalBody {
  readonly mediaType: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}

/** A refusal in the form in which answers at a path are refused; null where that is the form of the graph. */
export function refusalBody(path: string, { status, requestId, ...told }: ToldRefusal): RefusalBody | null {
  if (isBeneath(path, restPath)) {
    return { mediaType: problemType, body: problemDetails(status, [told], requestId), headers: {} };
  }
  if (!isBeneath(path, odataPath)) return null;
  const headers = { ...odataHeaders, ...(status === 401 ? odataChallenge : {}) };
  return { mediaType: odataType, body: odataError([told], requestId), headers };
}
