import { describeKey, nounName } from '@plangraph/rows';
import { errors } from '../errors/reading.ts';

/** The error where a noun is named that is not there, or that the viewer may not see: the same at the root and below. */
export function notFound(noun: string, key: Readonly<Record<string, unknown>>, said = nounName(noun)) {
  const named = Object.entries(key)
    .map(([name, value]) => `${name} “${describeKey(value)}”`)
    .join(', ');
  return errors.NOT_FOUND({ noun: said, named, extensions: { noun, key } });
}
