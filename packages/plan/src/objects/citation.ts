import type { Graph } from '@plangraph/schema';
import { documents } from '../documents/documents.ts';
import { documentErrors } from '../errors/documents.ts';
import { selectsText } from '../rules/passage.ts';
import { placesReadBy, readsEverything } from '../rules/passageReaders.ts';

/** Citation and SourceDocument: where something stated stands in its source. */
export function declareCitation(graph: Graph): void {
  const inText = { page: true, lineFrom: true, lineTo: true, characterFrom: true, characterTo: true } as const;
  const selector = {
    ...inText,
    boxLeft: true,
    boxTop: true,
    boxWidth: true,
    boxHeight: true,
    passageSha256: true,
  } as const;
  const Box = graph.builder.objectRef<BoxRow>('PassageBox').implement({
    description: 'A rectangle on a page, in shares of the page’s width and height from 0 to 1.',
    fields: (t) => ({
      left: t.field({ type: 'Decimal', description: 'Its left edge.', resolve: ({ boxLeft }) => boxLeft }),
      top: t.field({ type: 'Decimal', description: 'Its upper edge.', resolve: ({ boxTop }) => boxTop }),
      width: t.field({ type: 'Decimal', description: 'Its width.', resolve: ({ boxWidth }) => boxWidth }),
      height: t.field({ type: 'Decimal', description: 'Its height.', resolve: ({ boxHeight }) => boxHeight }),
    }),
  });
  const Selector = graph.builder.objectRef<SelectorRow>('PassageSelector').implement({
    description: 'Where a passage stands in its document. What was not stated is null.',
    fields: (t) => ({
      page: t.exposeInt('page', { nullable: true, description: 'The page, counted from 1.' }),
      lineFrom: t.exposeInt('lineFrom', {
        nullable: true,
        description: 'The first line, counted from 1 within the page, or the document where no page is stated.',
      }),
      lineTo: t.exposeInt('lineTo', { nullable: true, description: 'The last line.' }),
      characterFrom: t.exposeInt('characterFrom', {
        nullable: true,
        description: 'The first character (code point), counted from 0 within the lines, the page or the document.',
      }),
      characterTo: t.exposeInt('characterTo', {
        nullable: true,
        description: 'The character before which the passage ends.',
      }),
      box: t.field({
        type: Box,
        nullable: true,
        description: 'The rectangle that it takes on the page.',
        resolve: boxOf,
      }),
      sha256: t.exposeString('passageSha256', {
        nullable: true,
        description: 'SHA-256 of its text in UTF-8: whoever has the document can tell whether it is the same.',
      }),
    }),
  });

  graph.noun('Citation', {
    label: ['document', 'path'],
    fields: (t) => ({
      document: t.one('document'),
      path: t.column('path'),
      legibility: t.column('legibility'),
      selector: t.derived({
        description: 'Where in the document the passage stands; null where only the path was stated.',
        type: Selector,
        nullable: true,
        needs: selector,
        resolve: (row) => (Object.values(row).every((each) => each === null) ? null : row),
      }),
      passage: t.loaded({
        description:
          'What stands there, from the operator’s store of documents, checked against its hash; null where the citation names no passage of a text. At most 4,000 characters. Open documents are read by everybody, others by those who act for an organisation of the document’s place, of one above or beneath. Missing: NO_DOCUMENT_STORE, DOCUMENT_UNAVAILABLE, DOCUMENT_MISSING, DOCUMENT_ALTERED, DOCUMENT_NOT_TEXT, DOCUMENT_TOO_LARGE, PASSAGE_ALTERED, PASSAGE_TOO_LONG, PASSAGE_NOT_OPEN.',
        type: 'String',
        from: documents,
        needs: {
          ...inText,
          passageSha256: true,
          document: {
            sha256: true,
            openText: true,
            place: { select: { id: true }, where: ({ viewer }) => placesReadBy(viewer) },
          },
        },
        key: ({ document, passageSha256: passage, ...place }, { viewer }) => {
          if (document.sha256 === null || passage === null || !selectsText(place)) return null;
          if (!document.openText && document.place === null && !readsEverything(viewer))
            return documentErrors.PASSAGE_NOT_OPEN();
          return { ...place, document: document.sha256, passage };
        },
      }),
    }),
    filter: ['document'],
  });

  graph.noun('SourceDocument', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      titleBy: t.column('titleBy'),
      note: t.column('note'),
      issuer: t.bilingual('issuer', {
        description: 'Who issued it, in Chinese or English; null where it does not say.',
      }),
      number: t.column('number'),
      issuedOn: t.column('issuedOn'),
      address: t.column('address'),
      mediaType: t.column('mediaType'),
      sha256: t.column('sha256'),
      place: t.one('place'),
      openText: t.column('openText'),
      synthetic: t.column('synthetic'),
      citations: t.connection('citations'),
    }),
    filter: ['code', 'place'],
    orderBy: ['code'],
    query: { one: { name: 'sourceDocument', by: ['code'] }, many: 'sourceDocuments' },
  });
}

interface BoxRow {
  readonly boxLeft: string;
  readonly boxTop: string;
  readonly boxWidth: string;
  readonly boxHeight: string;
}

interface SelectorRow extends Readonly<Record<keyof BoxRow, string | null>> {
  readonly page: number | null;
  readonly lineFrom: number | null;
  readonly lineTo: number | null;
  readonly characterFrom: number | null;
  readonly characterTo: number | null;
  readonly passageSha256: string | null;
}

function boxOf({ boxLeft, boxTop, boxWidth, boxHeight }: SelectorRow): BoxRow | null {
  if (boxLeft === null || boxTop === null || boxWidth === null || boxHeight === null) return null;
  return { boxLeft, boxTop, boxWidth, boxHeight };
}
