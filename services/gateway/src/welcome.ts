const firstQuery = '{ plans(first: 1) { nodes { code title(lang: ZH) areas { code title(lang: EN) } } } }';

/** What someone who has just started the gateway should do next: where to click, and a line to paste. */
export function welcome(url: string): string {
  const body = JSON.stringify({ query: firstQuery });
  return `
  PlanGraph 一图
  Open 打开       ${url}/graphql
  Or paste 或粘贴  curl -s ${url}/graphql -H 'content-type: application/json' -d '${body}'
  Stop 停止       Ctrl-C

`;
}
