import { z } from 'zod';

/** The address of a PostgreSQL database, or of several servers of which one is the primary: `postgresql://user@one,two:5433/name`. */
export const databaseAddress = z
  .string()
  // Hosts after the first are what no URL has.
  .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text.replaceAll(/,[^,@/?#]+/g, '')));
