import { registerHooks } from 'node:module';

// Imported before a command: says at its end how many modules it read whose place is like this.
const place = new RegExp(process.env.PLANGRAPH_TEST_PLACE ?? '');
const seen = new Set<string>();
registerHooks({
  load(url, context, next) {
    if (place.test(url)) seen.add(url);
    return next(url, context);
  },
});
process.on('exit', () => {
  process.stderr.write(`loaded: ${seen.size}\n`);
});
