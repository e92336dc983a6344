import { currentBundle } from '../src/start/bundle.ts';

// Makes the bundle when the sources changed since the last time, and only then.
if (currentBundle() === null && process.env.PLANGRAPH_BUNDLE !== 'off') {
  try {
    const { makeBundle } = await import('./make.ts');
    await makeBundle();
  } catch (error) {
    const [why] = String(error).split(/\n\s+at /);
    process.stderr.write(`The gateway was not bundled and starts from its sources, which takes longer: ${why}\n`);
  }
}
