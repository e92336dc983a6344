import fc from 'fast-check';

const milliseconds = 240_000;

// A property that is refuted may shrink for ever, and a synchronous one blocks its own test's timeout: it ends by
// itself and fails with the smallest counterexample so far. Honest ones that take longer state their own limit.
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  interruptAfterTimeLimit: milliseconds,
  markInterruptAsFailure: true,
});
