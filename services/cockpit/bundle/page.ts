/** The addresses that the page is made of. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly icon: string;
}

/** The one HTML page, for every address: what is shown there is decided by the script, from the address. */
export function pageOf({ script, style, icon }: PageParts): string {
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="一图 PlanGraph: what was promised, where it stands, why, and from which figures.">
<title>一图 PlanGraph</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body><div id="page"></div><noscript>一图需要 JavaScript。 PlanGraph needs JavaScript; the graph itself does not: /graphql</noscript></body>
</html>
`;
}
