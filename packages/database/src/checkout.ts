import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout that this package lies in. */
const checkoutFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the database lives when nobody says otherwise. */
export const defaultDataDirectory = join(checkoutFolder, '.plangraph');

/** Where the house's own part of the data model lies, with its migrations. */
export const schemaFolder = join(checkoutFolder, 'prisma');
