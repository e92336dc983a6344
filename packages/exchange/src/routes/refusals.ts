import type { BilingualText } from '@plangraph/messages';
import { quote } from '@plangraph/rows';
import { routeErrors } from './errors.ts';

/** A path that leads nowhere. */
export const noRoute = (path: string) => routeErrors.NOT_FOUND.route({ address: quote(path) });

/** A path that is there, by another method. */
export const wrongMethod = (given: string, wanted: string) => routeErrors.METHOD_NOT_ALLOWED({ given, wanted });

/** A parameter that is none of what it can be. */
export const badParameter = (name: string, given: string, wanted: BilingualText) =>
  routeErrors.INVALID_VALUE({ name, given: quote(given), wanted });

/** A form without a file. */
export const noFile = () => routeErrors.FILE_MISSING();

/** An import that is not there, or not to be seen. */
export const noImport = (id: string) => routeErrors.NOT_FOUND.import({ id });

/** A register whose rows are not shown. */
export const noRows = (name: string) => routeErrors.NOT_EXPORTED({ name: quote(name) });

/** A request that shows no identity. */
export const notAuthenticated = () => routeErrors.NOT_AUTHENTICATED();

/** A key that may not fetch feeds, or may do more than that and stands in an address. */
export const feedScope = () => routeErrors.FEED_SCOPE();
