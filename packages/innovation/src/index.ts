import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendDesignation } from './extends/designation.ts';
import { extendEnterprise } from './extends/enterprise.ts';
import { extendPlace } from './extends/place.ts';
import {
  educationCommunityRow,
  enclaveRow,
  rdExpenditureRow,
  researchInstitutionRow,
  researchProjectRow,
  schoolRow,
  talentIntakeRow,
  techRecognitionRow,
} from './imports.ts';
import { declareEducationCommunity } from './objects/educationCommunity.ts';
import { declareEnclave } from './objects/enclave.ts';
import { declareRdExpenditure } from './objects/rdExpenditure.ts';
import { declareResearchInstitution } from './objects/researchInstitution.ts';
import { declareResearchProject } from './objects/researchProject.ts';
import { declareSchool } from './objects/school.ts';
import { declareTalentIntake } from './objects/talentIntake.ts';
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
    declareResearchProject(graph);
    declareRdExpenditure(graph);
    declareTalentIntake(graph);
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
    researchProjects: researchProjectRow,
    rdExpenditures: rdExpenditureRow,
    talentIntakes: talentIntakeRow,
    enclaves: enclaveRow,
  },
});
