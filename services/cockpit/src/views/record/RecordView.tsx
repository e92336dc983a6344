import registers from 'plangraph:registers';
import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { useView } from '../../graph/useView.ts';
import { columnSpeech, saidOf } from '../../words/columnWords.ts';
import type { Register } from '../../words/registerShapes.ts';
import { sayRegister } from '../../words/registerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { Cell } from '../register/Cell.tsx';
import { Edges } from './Edges.tsx';
import { History } from './History.tsx';
import { type RecordAnswer, recordQuery } from './recordQuery.ts';
import { recordTrail } from './recordTrail.ts';
import { Stages } from './Stages.tsx';

/** Any record: its columns, its stages, what hangs from it, and its history. */
export default function RecordView({ type = '', id = '' }: { readonly type?: string; readonly id?: string }) {
  const register = registers[type];
  return register ? <OpenRecord register={register} id={id} /> : <NotFound />;
}

function OpenRecord({ register, id }: { readonly register: Register; readonly id: string }) {
  const address = useAddress();
  const { language, asOf, day, plan } = address;
  const { say } = useWords();
  const variables = { id, lang: language, asOf, plan: plan ?? '', within: plan !== null };
  const { data, error } = useView<RecordAnswer, typeof variables>(recordQuery(register), variables);
  if (!data) return <Frame title="">{<Waiting error={error} />}</Frame>;
  const { node } = data;
  if (!node) return <NotFound />;
  const { label: name } = node;
  const trail = recordTrail(register, data.plan, address);
  const sayColumn = columnSpeech(data.columns, language);
  return (
    <Frame title={name} trail={trail}>
      <header>
        <p class="quiet">
          {sayRegister(register.type, language)}
          {day && say(` · 截至 ${day} 已知`, ` · as known on ${day}`)}
          {node.synthetic === true && say(' · 虚构数据', ' · made-up data')}
        </p>
        <h1 class="page-title">{name}</h1>
      </header>
      <Stages register={register} node={node} />
      <div class="record-grid">
        <section class="sheet">
          <h2>{say('内容', 'Record')}</h2>
          <dl class="pairs">
            {register.columns
              .filter((column) => node[column.name] !== null && node[column.name] !== undefined)
              .map((column) => (
                <div key={column.name}>
                  <dt>{sayColumn(column)}</dt>
                  <dd>
                    <Cell
                      column={column}
                      value={node[column.name]}
                      decimals={saidOf(data.columns, column.name)?.format?.decimals}
                    />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
        <Edges register={register} node={node} />
        {node.changes && <History changes={node.changes.nodes} sayColumn={sayColumn} />}
      </div>
    </Frame>
  );
}
