import type { Language } from '@plangraph/schema';
import { artefact, components, conceptsName, frequencies, observationStatuses, structureName } from './headings.ts';
import { metaOf, named, urnOf } from './sdmxNames.ts';
import type { Coded } from './series.ts';

type Component = keyof typeof components;

/** The codes that figures are of, as far as they are those of a plan. */
export interface PlanCodes {
  readonly places: readonly Coded[];
  readonly indicators: readonly Coded[];
  readonly units: readonly Coded[];
}

/** The structure of figures as an SDMX-JSON structure message: dataflow, data structure, concepts and code lists. */
export function sdmxStructure({ places, indicators, units }: PlanCodes, language: Language, moment: Date) {
  const maintained = (id: string) => ({ id, version: artefact.version, agencyID: artefact.agency });
  const statuses = Object.values(observationStatuses).map(({ code, en, zh }) => ({ id: code, en, zh }));
  const periods = Object.entries(frequencies).map(([id, name]) => ({ id, ...name }));
  const lists: Partial<Record<Component, readonly Coded[]>> = {
    FREQ: periods,
    REF_AREA: places,
    INDICATOR: indicators,
    UNIT_MEASURE: units,
    OBS_STATUS: statuses,
  };
  const concept = (id: Component) => ({ conceptIdentity: urnOf('conceptscheme.Concept', 'CS_FIGURES', `.${id}`) });
  const coded = (id: Component) => ({
    localRepresentation: { enumeration: urnOf('codelist.Codelist', `CL_${id}`) },
  });
  const typed = (dataType: string) => ({ localRepresentation: { format: { dataType } } });
  return {
    meta: metaOf('STRUCTURE', moment),
    data: {
      dataflows: [
        {
          ...maintained('FIGURES'),
          ...named(structureName, language),
          structure: urnOf('datastructure.DataStructure', 'FIGURES'),
        },
      ],
      dataStructures: [
        {
          ...maintained('FIGURES'),
          ...named(structureName, language),
          dataStructureComponents: {
            dimensionList: {
              id: 'DimensionDescriptor',
              dimensions: (['FREQ', 'REF_AREA', 'INDICATOR'] as const).map((id, position) => ({
                id,
                position,
                ...concept(id),
                ...coded(id),
              })),
              timeDimension: { id: 'TIME_PERIOD', ...concept('TIME_PERIOD'), ...typed('ObservationalTimePeriod') },
            },
            measureList: {
              id: 'MeasureDescriptor',
              measures: [{ id: 'OBS_VALUE', ...concept('OBS_VALUE'), ...typed('Decimal') }],
            },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: [
                {
                  id: 'UNIT_MEASURE',
                  ...concept('UNIT_MEASURE'),
                  ...coded('UNIT_MEASURE'),
                  attributeRelationship: { dimensions: ['INDICATOR'] },
                },
                {
                  id: 'OBS_STATUS',
                  ...concept('OBS_STATUS'),
                  ...coded('OBS_STATUS'),
                  attributeRelationship: { observation: {} },
                },
                {
                  id: 'COMMENT_OBS',
                  ...concept('COMMENT_OBS'),
                  ...typed('String'),
                  attributeRelationship: { observation: {} },
                },
              ],
            },
          },
        },
      ],
      conceptSchemes: [
        {
          ...maintained('CS_FIGURES'),
          ...named(conceptsName, language),
          concepts: (Object.keys(components) as Component[]).map((id) => ({ id, ...named(components[id], language) })),
        },
      ],
      codelists: (Object.keys(lists) as Component[]).flatMap((id) => {
        const codes = (lists[id] ?? []).map((code) => ({ id: code.id, ...named(code, language) }));
        return codes.length ? [{ ...maintained(`CL_${id}`), ...named(components[id], language), codes }] : [];
      }),
    },
  };
}
