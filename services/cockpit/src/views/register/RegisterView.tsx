import { useAddress } from '../../address/address.ts';
import { Frame } from '../../frame/Frame.tsx';
import { NotFound } from '../../frame/NotFound.tsx';
import { Pages } from '../../frame/Pages.tsx';
import { Waiting } from '../../frame/Waiting.tsx';
import { useView } from '../../graph/useView.ts';
import { sayRegister } from '../../words/registerWords.ts';
import { useWords } from '../../words/useWords.ts';
import { Facets } from './Facets.tsx';
import { Groups } from './Groups.tsx';
import { PositionMap } from './PositionMap.tsx';
import { RegisterFiles } from './RegisterFiles.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { filterOf, groupOf, orderOf, type RegisterAnswer, registerOf, registerQuery } from './registerQuery.ts';

interface RegisterViewProps {
  readonly plan?: string;
  readonly area?: string;
  readonly register?: string;
}

/** Any register of any area: a list with filters, counts and a map, all of it from the declaration in the schema. */
export default function RegisterView({ register: type = '', ...props }: RegisterViewProps) {
  const register = registerOf(type);
  return register ? <OpenRegister {...props} type={type} register={register} /> : <NotFound />;
}

interface OpenRegisterProps extends Omit<RegisterViewProps, 'register'> {
  readonly type: string;
  readonly register: NonNullable<ReturnType<typeof registerOf>>;
}

function OpenRegister({ plan = '', area = '', type, register }: OpenRegisterProps) {
  const { query, language, to, asOf } = useAddress();
  const { say } = useWords();
  const facets = register.facets.map(({ name }) => [`filter_${name}`, filterOf(register, query, name)]);
  const group = groupOf(register, query.group);
  const variables = {
    plan,
    area,
    lang: language,
    asOf,
    after: query.after ?? null,
    filter: filterOf(register, query),
    ...(register.orders ? { orderBy: orderOf(register, query.order) } : {}),
    ...(group ? { group: group.group } : {}),
    ...Object.fromEntries(facets),
  };
  const { data, error, refresh } = useView<RegisterAnswer, typeof variables>(registerQuery(register), variables);
  const title = sayRegister(type, language);
  if (!data) return <Frame title={title}>{<Waiting error={error} />}</Frame>;
  const { list } = data;
  const trail = [
    { href: to(`/plans/${plan}`), text: data.plan?.title ?? plan },
    { href: to(`/plans/${plan}/areas/${area}`), text: data.plan?.area?.title ?? area },
  ];
  return (
    <Frame title={title} trail={trail}>
      <h1 class="page-title">
        {title} <small>{say(`${list.totalCount} 条`, `${list.totalCount} records`)}</small>
      </h1>
      {register.rows && <RegisterFiles register={register} filter={variables.filter} written={refresh} />}
      <Facets register={register} answer={data} />
      <div class="register-sums">
        {register.position && <PositionMap rows={list.nodes} type={type} />}
        <Groups register={register} answer={data} />
      </div>
      <RegisterTable register={register} rows={list.nodes} said={data.columns} />
      <Pages pageInfo={list.pageInfo} />
    </Frame>
  );
}
