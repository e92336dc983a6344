/** The parser of the Pacific Community's statistical office, which brings no types. */
declare module 'sdmx-json-parser' {
  interface Dimension {
    readonly id: string;
    readonly values: readonly { readonly id: string; readonly name: string }[];
  }
  export class SDMXParser {
    getDatasets(url: string, options?: RequestInit): Promise<unknown>;
    getDimension(id: string): readonly Dimension[];
    getData(): readonly Readonly<Record<string, string | number | null | undefined>>[];
  }
}
