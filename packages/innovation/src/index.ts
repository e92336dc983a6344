import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendDesignation } from './extends/designation.ts';
import { extendEnterprise } from './extends/enterprise.ts';
import { extendPlace } from './extends/place.ts';
import { educationCommunityRow, enclaveRow, researchInstitutionRow, schoolRow, techRecognitionRow } from './imports.ts';
import { declareEducationCommunity } from './objects/educationCommunity.ts';
import { declareEnclave } from './objects/enclave.ts';
import { declareResearchInstitution } from './objects/researchInstitution.ts';
import { declareSchool } from './objects/school.ts';
import { declareTechRecognition } from './objects/techRecognition.ts';

/** Innovation: schools and their communities, recognitions for technology, research institutions and enclaves. */
export const innovation = defineDomain({
  id: 'innovation',
  uses: { plan, industry },
  types(graph) {
    const words = declareEnums(graph);
    declareEducationCommunity(graph);
    declareSchool(graph);
    declareTechRecognition(graph);
    declareResearchInstitution(graph);
    declareEnclave(graph);
    extendPlace(graph);
    extendEnterprise(graph);
    extendDesignation(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    educationCommunities: educationCommunityRow,
    schools: schoolRow,
    techRecognitions: techRecognitionRow,
    researchInstitutions: researchInstitutionRow,
    enclaves: enclaveRow,
  },
});
