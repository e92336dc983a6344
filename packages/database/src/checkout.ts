import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout that this package lies in. */
const checkoutFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the database lives when nobody says otherwise. */
export const defaultDataDirectory = join(checkoutFolder, '.plangraph');

/** Where the data model lies. */
export const schemaFolder = join(checkoutFolder, 'prisma');

/** Where the history of the data model lies, in Prisma's own format. */
export const migrationsFolder = join(schemaFolder, 'migrations');
