/** A media type with its parameters, in lower case. */
interface MediaType {
  readonly type: string;
  readonly parameters: readonly string[];
}

function readMediaType(text: string): MediaType {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  return { type, parameters };
}

/** Whether a header Content-Type says JSON in UTF-8, the only form in which operations are read. */
export function isJson(contentType: string | null | undefined): boolean {
  const { type, parameters } = readMediaType(contentType ?? '');
  return type === 'application/json' && parameters.every(isUtf8);
}

function isUtf8(parameter: string): boolean {
  return !parameter.startsWith('charset=') || /^charset="?utf-?8"?$/.test(parameter);
}

/** What a result can be written as; the first wins where a caller prefers none. */
const offered = ['application/json', 'application/graphql-response+json', 'multipart/mixed', 'text/event-stream'];

/**
 * What of the offered media types a header Accept takes, the best first: by quality, then as they are named.
 *
 * @example acceptedTypes('application/json;q=0.1, application/graphql-response+json') // ['application/graphql-response+json', 'application/json']
 */
export function acceptedTypes(accept: string): string[] {
  const ranges = accept.split(',').map(readMediaType);
  const ranked = offered.map((type) => ({ type, ...preferenceOf(type, ranges) }));
  return ranked
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.place - other.place)
    .map(({ type }) => type);
}

/** The quality that the most specific range gives a type, and where that range stands. */
function preferenceOf(
  type: string,
  ranges: readonly MediaType[],
): { readonly quality: number; readonly place: number } {
  for (const range of [type, `${type.split('/', 1)[0]}/*`, '*/*']) {
    const place = ranges.findIndex((each) => each.type === range && each.parameters.every(isUtf8));
    if (place >= 0) return { quality: qualityOf(ranges[place] as MediaType), place };
  }
  return { quality: 0, place: -1 };
}

function qualityOf({ parameters }: MediaType): number {
  const stated = parameters.find((parameter) => parameter.startsWith('q='));
  if (stated === undefined) return 1;
  const quality = Number(stated.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}
