import { useWords } from '../../words/useWords.ts';
import { PromiseLink } from './PromiseLink.tsx';
import { Rest } from './Rest.tsx';
import type { DueItem } from './shapes.ts';

interface DueListProps {
  readonly id: 'overdue' | 'due';
  readonly title: string;
  readonly none: string;
  /** The first of them. */
  readonly items: readonly DueItem[];
  /** How many there are. */
  readonly count: number;
  readonly plan: string;
}

/** What is due, or overdue: what, by whom, and by when. */
export function DueList({ id, title, none, items, count, plan }: DueListProps) {
  const { say, word } = useWords();
  return (
    <section class="sheet" aria-labelledby={id}>
      <h2 id={id}>
        {title} <small>{count}</small>
      </h2>
      {items.length === 0 && <p class="quiet">{none}</p>}
      {items.length > 0 && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th>{say('事项', 'What')}</th>
                <th>{say('目标、举措或创建', 'Promise')}</th>
                <th>{say('单位', 'Organisation')}</th>
                <th>{say('期限', 'Due')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.kind} ${item.promise.id} ${item.period} ${item.dueOn}`}>
                  <td>
                    {word('DueKind', item.kind)} {item.period}
                  </td>
                  <td>
                    <PromiseLink promise={item.promise} plan={plan} />
                  </td>
                  <td>{item.organisation?.name ?? '—'}</td>
                  <td>
                    {item.dueOn}
                    {item.days > 0 && (
                      <span class="differs"> {say(`逾期 ${item.days} 天`, `${item.days} days late`)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Rest list={id} shown={items.length} count={count} />
    </section>
  );
}
