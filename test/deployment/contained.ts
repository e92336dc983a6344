import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from './image.ts';
import { type Service, watched } from './unit.ts';

/** How a container of an image is run. */
export interface Container {
  /** Behind the image's entry point; what the image says itself when left out. */
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** A folder that the container sees as `/srv/secrets`, and may not write. */
  readonly secrets: string;
}

/**
 * Has the kernel show what a container of the manifests sees: the image's folder at its own path, a root that nothing is written to, a
 * `/tmp` of its own, no processes but its own of which the first is the command, an account without any capability.
 */
const surround = `
  mount -t tmpfs none /srv
  mkdir -p "$IMAGE_AT" /srv/secrets
  mount --bind "$IMAGE_ROOT$IMAGE_AT" "$IMAGE_AT"
  mount --bind "$IMAGE_SECRETS" /srv/secrets
  mount -t tmpfs -o mode=1777 none /tmp
  for each in "$IMAGE_AT" /srv/secrets /srv /; do mount -o remount,bind,ro "$each"; done
  cd "$IMAGE_AT"
  exec env -u IMAGE_AT -u IMAGE_ROOT -u IMAGE_SECRETS setpriv \\
    --reuid="$IMAGE_USER" --regid="$IMAGE_GROUP" --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \\
    env -u IMAGE_USER -u IMAGE_GROUP "$@"
`;

/** Starts a command of an image so, with the image's settings and those that are given, and no others. */
export function startContained(image: Image, { args, environment, secrets }: Container): Service {
  const command = args ? [...image.entrypoint, ...args] : image.command;
  const [uid, gid] = image.account;
  const namespaces = ['--mount', '--propagation', 'private', '--pid', '--mount-proc', '--fork', '--kill-child'];
  const child = spawn('unshare', [...namespaces, 'sh', '-ec', surround, 'sh', ...command], {
    env: {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: '/',
      ...image.environment,
      ...environment,
      IMAGE_AT: image.workingDirectory,
      IMAGE_ROOT: image.root,
      IMAGE_SECRETS: secrets,
      IMAGE_USER: String(uid),
      IMAGE_GROUP: String(gid),
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Kubernetes tells the first process of the container, and no other.
  const first = () => Number(readFileSync(join('/proc', `${child.pid}`, 'task', `${child.pid}`, 'children'), 'utf8'));
  return watched(child, { name: command.join(' '), killMode: 'process', stopSeconds: 40 }, first);
}
