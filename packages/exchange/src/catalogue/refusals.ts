import { nounName, quote } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { catalogueErrors } from './errors.ts';
import { listed } from './fields.ts';
import { deepest } from './nesting.ts';

/** JSON that is nested deeper than any input. */
export function tooNested(name: string): Problem {
  return catalogueErrors.NESTED_TOO_DEEP({ name, most: deepest });
}

/** A parameter that nothing takes. */
export function unknownParameter(name: string, known: readonly string[]): Problem {
  return catalogueErrors.PARAMETER_UNKNOWN({ name: quote(name), known: listed(known) });
}

/** An address that leads nowhere. */
export function nothingHere(path: string, start: string): Problem {
  return catalogueErrors.NOTHING_HERE({ address: quote(path), start });
}

/** A record that there is not, or that is not to be seen. */
export function noRecord(type: string, key: Readonly<Record<string, unknown>>): Problem {
  const named = Object.entries(key).map(([name, value]) => `${name} ${quote(String(value))}`);
  return catalogueErrors.RECORD_NOT_FOUND({ noun: nounName(type), key: listed(named) });
}
