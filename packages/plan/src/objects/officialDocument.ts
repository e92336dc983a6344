import { bilingualText, type Graph } from '@plangraph/schema';

/** A document that says that something is so: an announcement, a decision. */
export interface OfficialDocument {
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
}

/** The type in which such documents are shown. */
export type DocumentType = ReturnType<typeof declareOfficialDocument>;

/** Declares the document that says that something is so (公文). */
export function declareOfficialDocument(graph: Graph) {
  return graph.builder.objectRef<OfficialDocument>('OfficialDocument').implement({
    description: 'A document that says that something is so, such as an announcement or a decision (公文).',
    fields: (t) => ({
      title: bilingualText(
        t,
        'The title of the document, in Chinese or English; in Chinese where no other is known.',
        ({ titleZh, titleEn }) => ({ zh: titleZh, en: titleEn }),
      ),
      number: t.exposeString('number', {
        nullable: true,
        description: 'The number that is printed on it (文号); null where it has none, or nobody has said.',
      }),
      issuedOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'Civil date on which it was issued; null where nobody has said.',
        resolve: ({ issuedOn }) => issuedOn,
      }),
    }),
  });
}
