import { enableCompileCache } from 'node:module';
import { describeFailure, exitCodeOf, Failure } from './failure.ts';

// Reading and stripping the TypeScript of the whole product takes half a second of the start; only the first one pays.
enableCompileCache();

// A command is read from disk only when it is asked for: the start should not wait for what it does not need.
const commands: Record<string, (options: readonly string[]) => Promise<void>> = {
  start: async (options) => (await import('./commands/start.ts')).start(process.env, options),
  load: async (folders) => (await import('./commands/load.ts')).load(process.env, folders),
  operations: async (options) => (await import('./commands/operations.ts')).printOperations(process.env, options),
  schema: async (options) => (await import('./commands/printSchema.ts')).printComposedSchema(options),
  token: async (options) => (await import('./commands/token.ts')).printToken(process.env, options),
};

const [name = 'start', ...options] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) {
    const known = Object.keys(commands).join(', ');
    throw new Failure({
      code: 'COMMAND_UNKNOWN',
      en: `There is no command "${name}"; there are ${known}.`,
      zh: `没有名为“${name}”的命令；可用的有 ${known}。`,
      exitCode: 64,
    });
  }
  await command(options);
} catch (error) {
  process.stderr.write(describeFailure(error));
  process.exitCode = exitCodeOf(error);
}
