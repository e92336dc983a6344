import { z } from 'zod';

/** Hosts after the first, which no URL has: `postgresql://user@one,two:5433/name`. */
const furtherHosts = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?[^@/?#,]*),[^@/?#]*/;

/** The address of a PostgreSQL database, or of several servers of which one is the primary. */
export const databaseAddress = z
  .string()
  .refine((text) => /^postgres(ql)?:/.test(text) && URL.canParse(text.replace(furtherHosts, '$1')));
