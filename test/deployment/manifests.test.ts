import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@plangraph/gateway';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const folder = join(import.meta.dirname, '../../docs/deployment/kubernetes');

/** An object of a manifest. */
interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

const manifests = readdirSync(folder).flatMap((file) =>
  parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => {
    const manifest = document.toJS() as Manifest;
    return [`${file}: ${manifest.kind} ${manifest.metadata.name}`, manifest] as const;
  }),
);

/** Checks it against the schema that Kubernetes, or an operator's resource definition, publishes for its kind. */
async function validate(manifest: Manifest): Promise<void> {
  const { apiVersion, kind } = manifest;
  const source = apiVersion.includes('cnpg.io') ? '@kubernetes-models/cloudnative-pg' : 'kubernetes-models';
  const models = (await import(`${source}/${apiVersion}/${kind}`)) as Readonly<
    Record<string, new (data: object) => { validate(): void }>
  >;
  const Model = models[kind];
  if (!Model) throw new Error(`${apiVersion} has no ${kind}.`);
  new Model(manifest).validate();
}

describe('the manifests of the reference deployment', () => {
  it.each(manifests)('%s is what Kubernetes takes', async (_, manifest) => {
    await validate(manifest);
  });

  it('would be refused with a field of another type, and a kind that does not exist', async () => {
    const [, deployment] = manifests.find(([, { kind }]) => kind === 'Deployment') ?? [];
    if (!deployment) throw new Error('No deployment is among them.');
    await expect(validate({ ...deployment, spec: { replicas: 'two' } } as Manifest)).rejects.toThrow(/replicas/);
    await expect(validate({ ...deployment, kind: 'Deploiment' })).rejects.toThrow();
  });

  it('give settings of which each is known and allowed', () => {
    const given = Object.assign(
      { NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' },
      ...manifests
        .filter(([, { metadata }]) => metadata.name === 'plangraph-settings')
        .map(([, { data, stringData }]) => data ?? stringData),
    );
    expect(Object.keys(given)).toEqual(expect.arrayContaining(['DATABASE_URL', 'PLANGRAPH_PROXIES']));
    expect(() => readConfig(given)).not.toThrow();
    expect(() => readConfig({ ...given, PLANGRAPH_WEBHOOK_KEYS: 'short' })).toThrow('PLANGRAPH_WEBHOOK_KEYS');
  });

  it('name secrets and settings that are there, and select pods that are made', () => {
    const text = JSON.stringify(manifests.map(([, manifest]) => manifest));
    const named = [
      ...text.matchAll(
        /"(?:secretRef|secretKeyRef|configMapRef|passwordSecret|secretName)":\{?"?(?:name":)?"?([\w-]+)/g,
      ),
    ];
    const made = new Set(manifests.map(([, { metadata }]) => metadata.name));
    // CloudNativePG makes a secret for the owner of the database itself.
    const brought = new Set(['plangraph-app']);
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(([, name = '']) => name).filter((name) => !made.has(name) && !brought.has(name))).toEqual([]);
  });
});
