import { describeFailure } from './errors/describeFailure.ts';
import { exitCodeOf } from './errors/failure.ts';
import { startErrors } from './errors/start.ts';

// A command is read from disk only when it is asked for: the start should not wait for what it does not need.
const commands: Record<string, (options: readonly string[]) => Promise<void>> = {
  start: async (options) => (await import('./commands/start.ts')).start(process.env, options),
  worker: async () => (await import('./commands/worker.ts')).runWorker(process.env),
  prepare: async () => (await import('./commands/prepare.ts')).prepare(process.env),
  load: async (folders) => (await import('./commands/load.ts')).load(process.env, folders),
  operations: async (options) => (await import('./commands/operations.ts')).printOperations(process.env, options),
  schema: async (options) => (await import('./commands/printSchema.ts')).printComposedSchema(options),
  appoint: async (options) =>
    (await import('./commands/appoint.ts')).changeAppointment(process.env, 'appoint', options),
  dismiss: async (options) =>
    (await import('./commands/appoint.ts')).changeAppointment(process.env, 'dismiss', options),
  doctor: async () => (await import('./commands/doctor.ts')).runDoctor(process.env),
  key: async (options) => (await import('./commands/key.ts')).printKey(process.env, options),
  token: async (options) => (await import('./commands/token.ts')).printToken(process.env, options),
};

/** Runs a command of the gateway, `start` when none is named. What fails is told on stderr, and by the exit code. */
export async function runCommand([name = 'start', ...options]: readonly string[]): Promise<void> {
  try {
    const command = commands[name];
    if (!command) {
      const known = Object.keys(commands).join(', ');
      throw startErrors.COMMAND_UNKNOWN({ name, known });
    }
    await command(options);
  } catch (error) {
    process.stderr.write(describeFailure(error));
    process.exitCode = exitCodeOf(error);
  }
}
