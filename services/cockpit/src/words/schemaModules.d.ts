declare module 'plangraph:words' {
  /** What each value of each enum is called: Chinese, then English. */
  const words: Record<string, Record<string, readonly [zh: string, en: string]>>;
  export default words;
}

declare module 'plangraph:registers' {
  /** Every register by its type, as the schema declares it: bundle/registers.ts reads them. */
  const registers: Record<string, import('./registerShapes.ts').Register>;
  export default registers;
}
