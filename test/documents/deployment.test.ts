import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/deployment');
const require = createRequire(import.meta.url);
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
}

const files = readdirSync(join(folder, 'kubernetes'));
const manifests = files.flatMap((file) =>
  parseAllDocuments(read('kubernetes', file)).map((document) => document.toJS() as Manifest),
);
const isOfKubernetes = ({ apiVersion }: Manifest) => !apiVersion.includes('cnpg.io');

describe('the deployment to begin from', () => {
  it.each(manifests.filter(isOfKubernetes))('has a $kind as the schema of Kubernetes has it', (manifest) => {
    const models = require(`kubernetes-models/${manifest.apiVersion}`);
    new models[manifest.kind](manifest).validate();
  });

  it('would tell a manifest that is none', () => {
    const { Deployment } = require('kubernetes-models/apps/v1');
    expect(() => new Deployment({ spec: { replicas: 'two' } }).validate()).toThrow(/replicas/);
  });

  it('has a database and a pooler of CloudNativePG, of whose schema nothing is installed here', () => {
    const others = manifests.filter((each) => !isOfKubernetes(each));
    expect(others.map(({ kind }) => kind)).toEqual(['Cluster', 'Pooler']);
  });

  it('states settings that there are', () => {
    const guide = readFileSync(join(root, 'docs/guides/operator.md'), 'utf8');
    const known = new Set([...guide.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name));
    const stated = [read('systemd/plangraph.env'), ...files.map((file) => read('kubernetes', file)), read('Dockerfile')]
      .flatMap((text) => [...text.matchAll(/\b((?:PLANGRAPH|DATABASE)_[A-Z_]+)\b/g)])
      .map(([, name]) => name);
    expect(stated.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(stated).size).toBeGreaterThan(12);
  });

  it('has an image whose user has no rights, and which runs what there is', () => {
    const image = read('Dockerfile');
    expect(image).toMatch(/^USER 10001:10001$/m);
    for (const text of [image, read('systemd/plangraph-gateway.service'), read('systemd/plangraph-worker.service')]) {
      const [, program = ''] = /(services\/\S+?\.ts)/.exec(text) ?? [];
      expect(existsSync(join(root, program)), program).toBe(true);
    }
  });
});
