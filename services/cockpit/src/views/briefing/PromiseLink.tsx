import { useAddress } from '../../address/address.ts';
import { promisePath } from '../../figures/promisePath.ts';
import type { NamedPromise } from './shapes.ts';

/** The name of a promise, which leads to its page. */
export function PromiseLink({ promise, plan }: { readonly promise: NamedPromise; readonly plan: string }) {
  const { to } = useAddress();
  return <a href={to(promisePath(plan, promise))}>{promise.label}</a>;
}
