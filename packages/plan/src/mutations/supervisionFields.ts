import type { InputFields } from '@plangraph/schema';
import type { declareDocumentInput } from '../objects/documentInput.ts';

/** How an input names a promise of its plan. */
export function promiseInput(t: InputFields) {
  const errors =
    'Exactly one of target, measure and designation is stated. Errors: PROMISE_UNCLEAR, NOT_FOUND, NOT_RESPONSIBLE.';
  return {
    target: t.string({ description: `Code of the target, if it is a target. ${errors}` }),
    measure: t.string({ description: `Code of the measure, if it is a measure. ${errors}` }),
    designation: t.string({ description: `Code of the title, if it is a title. ${errors}` }),
  };
}

/** How an input says why something is behind. */
export function explanationInput(t: InputFields, documents: ReturnType<typeof declareDocumentInput>) {
  return {
    cause: t.string({
      required: true,
      description: 'Why the promise is behind, in 1 to 2,000 characters. Errors: MISSING_VALUE, TEXT_TOO_LONG.',
    }),
    correction: t.string({
      required: true,
      description: 'What is done about it, in 1 to 2,000 characters. Errors: MISSING_VALUE, TEXT_TOO_LONG.',
    }),
    dueOn: t.string({
      required: true,
      description: 'Civil date by which it is mended, as `2023-09-30`, from today on. Error: INVALID_VALUE.',
    }),
    ...documentsInput(t, documents),
  };
}

/** The documents that go with what an input says. */
export function documentsInput(t: InputFields, { OfficialDocumentInput }: ReturnType<typeof declareDocumentInput>) {
  return {
    documents: t.field({
      type: [OfficialDocumentInput],
      description: 'Documents that go with it, 20 at most. Error: TOO_MANY_DOCUMENTS.',
    }),
  };
}

/** How an input names a notice. */
export function noticeInput(t: InputFields, errors: string) {
  return {
    notice: t.id({ required: true, description: `Global id of the notice. Errors: INVALID_ID, NOT_FOUND, ${errors}.` }),
  };
}
