import { useAddress } from '../../address/address.ts';
import { figure } from '../../figures/figure.ts';
import { columnSpeech, saidOf } from '../../words/columnWords.ts';
import type { Register } from '../../words/registerShapes.ts';
import { useWords } from '../../words/useWords.ts';
import { groupOf, type RegisterAnswer, type Summed } from './registerQuery.ts';

interface GroupsProps {
  readonly register: Register;
  readonly answer: RegisterAnswer;
}

/** What the rows come to, together and by a column that can be chosen; over the whole list that is chosen, whatever the page. */
export function Groups({ register, answer }: GroupsProps) {
  const { query, change } = useAddress();
  const { say, word, language } = useWords();
  const { list, columns } = answer;
  const by = groupOf(register, query.group);
  const { aggregate, groups } = list;
  if (!by || !aggregate || !groups || groups.length < 2) return null;
  const sayColumn = columnSpeech(columns, language);
  const isWord = by.kind === 'Boolean' || !['String', 'Int', 'Date', 'ID'].includes(by.kind);
  const name = (key: string | null) => (key === null ? say('（未填）', '(none)') : isWord ? word(by.kind, key) : key);
  const cells = ({ count, sum }: Summed) => (
    <>
      <td class="number">{count}</td>
      {register.sums.map((column) => (
        <td key={column} class="number">
          {figure(sum[column] ?? null, saidOf(columns, column)?.format?.decimals ?? 2)}
        </td>
      ))}
    </>
  );
  return (
    <section class="sheet scroll groups" aria-labelledby="groups">
      <h2 id="groups">{say('汇总', 'Together')}</h2>
      {register.groups.length > 1 && (
        <p class="actions">
          {register.groups.map((each) => (
            <button
              key={each.name}
              type="button"
              aria-pressed={each.name === by.name}
              onClick={() => change({ group: each.name }, true)}
            >
              {say('按', 'By ')}
              {language === 'ZH' ? sayColumn(each) : sayColumn(each).toLowerCase()}
            </button>
          ))}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{sayColumn(by)}</th>
            <th scope="col" class="number">
              {say('条数', 'Records')}
            </th>
            {register.sums.map((column) => (
              <th key={column} scope="col" class="number">
                {sayColumn({ name: column })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{name(group.key)}</th>
              {cells(group)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('合计', 'In all')}</th>
            {cells(aggregate)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
