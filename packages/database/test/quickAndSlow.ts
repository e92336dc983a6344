/** A read that is prepared where it has been asked before; `began` is when its transaction did, which all that go together have in common. */
export const quick = (n: number) => ({
  name: 'quick',
  text: `SELECT json_build_object('n', $1::int, 'began', transaction_timestamp()::text)`,
  values: [n],
});

/** One that fails for 0. */
export const divided = (n: number) => ({ name: 'divided', text: 'SELECT to_json(12 / $1::int)', values: [n] });

/** One that takes so many seconds; quick, by what is known of it, where it was asked with 0 before. */
export const patient = (seconds: number) => ({
  name: 'patient',
  text: `SELECT to_json(pg_sleep($1::float8)::text || 'slept')`,
  values: [String(seconds)],
});
