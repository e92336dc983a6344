import type { DemoRow, DemoWorld } from '@plangraph/schema';

const stages = ['OPEN', 'FOUNDING', 'SOUGHT'] as const;

/** A place elsewhere, where enclaves lie. */
export function enclaveHost(world: DemoWorld): DemoRow[] {
  return [{ code: hostCode(world), nameZh: '示例飞地所在区', nameEn: 'Demo district of enclaves', kind: 'DISTRICT' }];
}

/** Enclaves in every stage. */
export function enclaves(world: DemoWorld): DemoRow[] {
  return stages.map((stage, position) => ({
    code: `${world.prefix}enclave-${position + 1}`,
    nameZh: `示例科创飞地${position + 1}`,
    nameEn: `Demo innovation enclave ${position + 1}`,
    stage,
    place: world.place,
    host: hostCode(world),
    recordedAt: world.recordedAt(`${world.year - 1}-12-05`),
  }));
}

function hostCode({ prefix }: DemoWorld): string {
  return `${prefix}enclave-host`;
}
