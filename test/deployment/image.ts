import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, matchesGlob, relative } from 'node:path';
import {
  type Copy,
  DockerfileParser,
  type Env,
  type From,
  type Instruction,
  type JSONInstruction,
} from 'dockerfile-ast';

/** What is left of a Dockerfile when its last stage was played: a folder for its files, and how it is run. */
export interface Image {
  /** The root of its files. */
  readonly root: string;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** User and group. */
  readonly account: readonly [number, number];
  readonly entrypoint: readonly string[];
  /** The entry point with what stands behind it when nothing else is asked for. */
  readonly command: readonly string[];
}

/** A stage while it is played. */
interface Stage {
  workingDirectory: string;
  environment: Record<string, string>;
  account: readonly [number, number];
  entrypoint: readonly string[];
  command: readonly string[];
}

/** A base image is this machine: its programs, its account, none of its settings that have to do with running tests. */
const begun = (): Stage => ({ workingDirectory: '/', environment: {}, account: [0, 0], entrypoint: [], command: [] });
const own = Object.entries(process.env).filter(([name]) => !/^(?:NODE_|VITEST|PLANGRAPH_|DATABASE_)/.test(name));

/** Runs a step where the image has its working directory, over what this machine has there. */
const atItsPlace = `
  mount -t tmpfs none /srv
  mkdir -p "$IMAGE_AT"
  mount --bind "$IMAGE_ROOT$IMAGE_AT" "$IMAGE_AT"
  cd "$IMAGE_AT"
  exec sh -ec "$IMAGE_RUN"
`;

/**
 * Plays a Dockerfile without Docker: what it copies is copied, what it runs is run, in a folder that stands for the root of the image.
 * An instruction that it does not know fails, so that nothing of the file is passed over.
 */
export function playDockerfile(file: string, context: string, folder: string): Image {
  const root = join(folder, 'root');
  const stages = new Map<string, string>();
  const ignored = ignoredBy(`${file}.dockerignore`);
  let stage = begun();
  let name: string | null = null;
  const here = (path: string) => join(root, path.startsWith('/') ? path : join(stage.workingDirectory, path));

  const instructions: Readonly<Record<string, (instruction: Instruction) => void>> = {
    FROM(instruction) {
      if (name !== null) {
        stages.set(name, join(folder, name));
        renameSync(root, join(folder, name));
      }
      mkdirSync(root, { recursive: true });
      stage = begun();
      name = (instruction as From).getBuildStage();
    },
    WORKDIR(instruction) {
      stage.workingDirectory = instruction.getArgumentsContent() ?? '/';
      mkdirSync(here('.'), { recursive: true });
    },
    COPY(instruction) {
      const from = (instruction as Copy)
        .getFlags()
        .find((flag) => flag.getName() === 'from')
        ?.getValue();
      const [source = '', target = ''] = instruction.getArguments().map((each) => each.getValue());
      if (from) {
        // Moved rather than copied: nobody looks at that stage again.
        mkdirSync(dirname(here(target)), { recursive: true });
        if (existsSync(here(target))) execFileSync('rmdir', [here(target)]);
        renameSync(join(stages.get(from) ?? '', source), here(target));
        return;
      }
      const filter = (path: string) => !ignored.some((glob) => matchesGlob(relative(context, path), glob));
      cpSync(join(context, source), here(target), { recursive: true, filter, verbatimSymlinks: true });
    },
    RUN(instruction) {
      const env = { ...Object.fromEntries(own), ...stage.environment };
      const text = instruction.getArgumentsContent() ?? '';
      // At the path that it has in the image: what is generated knows where it lies.
      const placed = { ...env, IMAGE_AT: stage.workingDirectory, IMAGE_ROOT: root, IMAGE_RUN: text };
      const asked = ['--mount', '--propagation', 'private', 'sh', '-ec', atItsPlace];
      execFileSync('unshare', asked, { env: placed, stdio: ['ignore', 'ignore', 'inherit'] });
    },
    ENV(instruction) {
      for (const property of (instruction as Env).getProperties())
        stage.environment[property.getName()] = property.getValue() ?? '';
    },
    USER(instruction) {
      const [user = 0, group = user] = (instruction.getArgumentsContent() ?? '').split(':').map(Number);
      stage.account = [user, group];
    },
    EXPOSE() {},
    ENTRYPOINT(instruction) {
      stage.entrypoint = textsOf(instruction);
    },
    CMD(instruction) {
      stage.command = textsOf(instruction);
    },
  };
  for (const instruction of DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions()) {
    const play = instructions[instruction.getKeyword()];
    if (!play) throw new Error(`${file} has an instruction ${instruction.getKeyword()}, which is not played.`);
    play(instruction);
  }
  const { workingDirectory, environment, account, entrypoint, command } = stage;
  return { root, workingDirectory, environment, account, entrypoint, command: [...entrypoint, ...command] };
}

function textsOf(instruction: Instruction): readonly string[] {
  return (instruction as JSONInstruction).getJSONStrings().map((each) => JSON.parse(each.getValue()) as string);
}

/** What of the context is sent to nobody. */
function ignoredBy(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
}
