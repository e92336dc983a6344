const firstQuery = '{ plans(first: 1) { nodes { code title(lang: ZH) areas { code title(lang: EN) } } } }';

const madeUp = `

  DEMONSTRATION 示例
  The promises are the plan's, unless marked synthetic. What is reported on them is made up and says so: synthetic.
  目标取自计划（标记为 synthetic 的除外）；填报的数据全部虚构，并标记为 synthetic，并非真实情况。
`;

/** What someone who has just started the gateway should do next: where to click, and a line to paste. */
export function welcome(url: string, demo: 'county' | 'province' | null, pages = false): string {
  const body = JSON.stringify({ query: firstQuery });
  // A demonstration has a database, and so keys, of its own.
  const own = { county: ' --demo', province: ' --demo=province' };
  const key = `npx -y pnpm@12 run key setup --scopes read,administer,import${demo ? own[demo] : ''}`;
  return `
  PlanGraph 一图${demo ? madeUp : ''}
  Open 打开       ${pages ? `${url}/\n  GraphiQL        ${url}/graphql` : `${url}/graphql`}
  Or paste 或粘贴  curl -s ${url}/graphql -H 'content-type: application/json' -d '${body}'
  Set up 设置      ${key}
  Stop 停止       Ctrl-C

`;
}
