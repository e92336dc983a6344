import type { Graph } from '@plangraph/schema';

/** Declares a document as somebody names it who writes. */
export function declareDocumentInput({ builder }: Graph) {
  const OfficialDocumentInput = builder.inputType('OfficialDocumentInput', {
    description: 'A document that goes with what is written, such as an announcement or a decision (公文).',
    fields: (t) => ({
      titleZh: t.string({
        required: true,
        description: 'Its Chinese title, in 1 to 2,000 characters. Errors: DOCUMENT_UNTITLED, TEXT_TOO_LONG.',
      }),
      titleEn: t.string({ description: 'Its English title. Error: TEXT_TOO_LONG.' }),
      number: t.string({ description: 'Its number, as it is printed (文号). Error: TEXT_TOO_LONG.' }),
      issuedOn: t.string({
        description: 'Civil date on which it was issued, as `2023-07-10`. Error: DOCUMENT_UNDATED.',
      }),
    }),
  });
  return { OfficialDocumentInput };
}
