declare module 'plangraph:words' {
  /** What each value of each enum is called: Chinese, then English. */
  const words: Record<string, Record<string, readonly [zh: string, en: string]>>;
  export default words;
}

declare module 'plangraph:registers' {
  /** A column of a register: a value, a word of an enum (`kind` names it), or another record by its own name. */
  export interface Column {
    readonly name: string;
    readonly kind: string;
    readonly lang?: true;
    readonly type?: string;
    readonly label?: Column;
  }
  /** A register as the schema declares it, made by bundle/registers.ts. */
  export interface Register {
    readonly list: string;
    readonly type: string;
    readonly columns: readonly Column[];
    readonly facets: readonly { readonly name: string; readonly group: string; readonly kind: string }[];
    readonly edges: readonly { readonly name: string; readonly type: string }[];
    readonly ordered: boolean;
    readonly position: boolean;
    readonly moves: string | null;
    readonly history: boolean;
  }
  const registers: Record<string, Register>;
  export default registers;
}
