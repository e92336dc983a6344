import { useAddress } from '../../address/address.ts';
import type { NamedPromise } from './shapes.ts';

/** The name of a promise, which leads to its page: a target's own, or that of its record. */
export function PromiseLink({ promise, plan }: { readonly promise: NamedPromise; readonly plan: string }) {
  const { to } = useAddress();
  const path =
    promise.__typename === 'Target'
      ? `/plans/${plan}/promises/${promise.code}`
      : `/records/${promise.__typename}/${encodeURIComponent(promise.id)}`;
  return <a href={to(path)}>{promise.label}</a>;
}
