/** What one of a unit is called, whose English symbol speaks of several: one enterprise, one research project, one person. */
export function singular(symbol: string): string {
  return symbol.replace(/\bpeople\b|\b[a-z]*[^s\W]s\b/, (word) => {
    if (word === 'people') return 'person';
    return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  });
}
