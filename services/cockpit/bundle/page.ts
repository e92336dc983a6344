/** What the page is made of. */
export interface PageParts {
  /** The addresses of its script and of what that imports. */
  readonly entry: readonly string[];
  readonly style: string;
  /** The icon itself, an SVG. */
  readonly icon: string;
}

/** The one HTML page, for every address: what is shown there is decided by the script, from the address. */
export function pageOf({ entry: [script, ...imported], style, icon }: PageParts): string {
  const preloads = imported.map((file) => `<link rel="modulepreload" href="${file}">\n`).join('');
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="一图 PlanGraph: what was promised, where it stands, why, and from which figures.">
<title>一图 PlanGraph</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<link rel="stylesheet" href="${style}">
${preloads}<script type="module" src="${script}"></script>
</head>
<body><div id="page"></div><noscript>一图需要 JavaScript。 PlanGraph needs JavaScript; the graph itself does not: /graphql</noscript></body>
</html>
`;
}
