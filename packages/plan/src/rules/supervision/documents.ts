/** A document that goes with a notice or an answer. */
export interface NamedDocument {
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
}

/** The most documents that go with a notice or an answer. */
export const mostDocuments = 20;

/** Documents as a column keeps them. */
export function storedDocuments(value: unknown): NamedDocument[] {
  return Array.isArray(value) ? value.filter(isDocument).map(documentOf) : [];
}

function isDocument(value: unknown): value is { readonly titleZh: string } & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'titleZh' in value && typeof value.titleZh === 'string';
}

function documentOf(stored: { readonly titleZh: string } & Readonly<Record<string, unknown>>): NamedDocument {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const { titleZh, titleEn, number, issuedOn } = stored;
  return { titleZh, titleEn: text(titleEn), number: text(number), issuedOn: text(issuedOn) };
}
