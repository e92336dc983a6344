import { useAddress } from '../../address/address.ts';
import { recordPath } from '../../figures/recordPath.ts';
import type { Register } from '../../words/registerShapes.ts';
import { sayRegister } from '../../words/registerWords.ts';
import { registerOf } from '../register/registerQuery.ts';
import type { RecordNode } from './recordQuery.ts';

/** What hangs from the record in other registers, each with its first rows. */
export function Edges({ register, node }: { readonly register: Register; readonly node: RecordNode }) {
  const { to, language } = useAddress();
  return (
    <>
      {register.edges.map(({ name, type }) => {
        const list = node[`edge_${name}`];
        if (!list?.totalCount) return null;
        return (
          <section class="sheet" key={name}>
            <h2>
              {sayRegister(type, language)} <small>{list.totalCount}</small>
            </h2>
            <ul>
              {list.nodes.map((row) => (
                <li key={row.id}>
                  {registerOf(type) ? <a href={to(recordPath(type, row.id))}>{row.label}</a> : row.label}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
