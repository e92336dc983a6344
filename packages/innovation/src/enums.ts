import type { Graph } from '@plangraph/schema';

/** The words of innovation. */
export function declareEnums(graph: Graph) {
  return {
    EducationCommunityKind: graph.enumType('EducationCommunityKind', {
      description: 'Whom an education community brings together.',
      values: {
        MOUNTAIN_SEA: 'Schools here and in a partner county or district nearer the coast (山海协作教共体).',
        URBAN_RURAL: 'Schools of the county town and of its villages (城乡教共体).',
      },
    }),
    SchoolKind: graph.enumType('SchoolKind', {
      description: 'Level and type of a school.',
      values: {
        KINDERGARTEN: 'A kindergarten (幼儿园).',
        PRIMARY: 'A primary school (小学).',
        JUNIOR_HIGH: 'A junior high school (初中).',
        NINE_YEAR: 'Primary and junior high school in one (九年一贯制学校).',
        SENIOR_HIGH: 'A senior high school (普通高中).',
        COMPLETE_SECONDARY: 'Junior and senior high school in one (完全中学).',
        SPECIAL_EDUCATION: 'A school for special education (特殊教育学校).',
        VOCATIONAL: 'A secondary vocational school (中等职业学校).',
        TOURISM: 'A vocational school for tourism (旅游学校).',
        TECHNICIAN_COLLEGE: 'A technician college (技师学院).',
      },
    }),
    FoundingStage: graph.enumType('FoundingStage', {
      description: 'How far a school, an institution or an enclave has come towards being open.',
      values: {
        SOUGHT: 'It is sought; that it will come is not agreed yet (争取).',
        FOUNDING: 'It is being founded or built (创建、建设、落地).',
        OPEN: 'It is open (已开放).',
        CLOSED: 'It is closed, or was merged into another (已关闭).',
      },
    }),
    TechRecognitionKind: graph.enumType('TechRecognitionKind', {
      description: 'What an enterprise is recognised as for its technology.',
      values: {
        HIGH_TECH: 'A high-tech enterprise (高新技术企业).',
        TECH_SME: 'A technology-based small or medium-sized enterprise of the province (省科技型中小企业).',
        TECH_LITTLE_GIANT: 'A technology little giant of the province (省科技小巨人企业).',
        TECH_LEADER: 'A technology leader of the province (省科技领军企业).',
      },
    }),
    ResearchInstitutionKind: graph.enumType('ResearchInstitutionKind', {
      description: 'What sort of research institution it is.',
      values: {
        INDUSTRY_INSTITUTE: 'A technology institute for one industry (产业技术研究院).',
        UNIVERSITY_INSTITUTE: 'An institute of a university and the place (校地合作研究院).',
        ACADEMY_INSTITUTE: 'An institute of a research academy and the place (院地合作研究院).',
        ENTERPRISE_INSTITUTE: 'A research institute or centre of an enterprise (企业研究院、企业研发中心).',
        LABORATORY: 'A recognised laboratory (实验室).',
      },
    }),
    ResearchInstitutionLevel: graph.enumType('ResearchInstitutionLevel', {
      description: 'Level of government that recognises a research institution, from the highest.',
      values: {
        NATIONAL: 'National (国家级).',
        PROVINCIAL: 'Provincial (省级).',
        MUNICIPAL: 'Of the city (市级).',
        COUNTY: 'Of the county (县级).',
      },
    }),
    ResearchProjectStage: graph.enumType('ResearchProjectStage', {
      description: 'How far a research project has come.',
      values: {
        APPLIED: 'It was applied for (申报).',
        WON: 'It was won (立项).',
        UNDER_WAY: 'Research is under way (实施).',
        ACCEPTED: 'Its results were accepted (验收).',
        NOT_WON: 'It was not won (未立项).',
      },
    }),
    ResearchProjectLevel: graph.enumType('ResearchProjectLevel', {
      description: 'Level of government that gives a research project.',
      values: {
        NATIONAL: 'National (国家级).',
        PROVINCIAL: 'Provincial (省级).',
        MUNICIPAL: 'Of the city (市级).',
      },
    }),
    TalentKind: graph.enumType('TalentKind', {
      description: 'Whom an intake of talent counts.',
      values: {
        LEADING_TALENT: 'Leading talents of provincial level and above (省级及以上领军人才).',
        GRADUATE: 'Graduates of universities and colleges (大学生).',
      },
    }),
  };
}
