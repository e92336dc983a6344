import type { Headings } from '@plangraph/rows';

const founding = { SOUGHT: '争取中', FOUNDING: '筹建中', OPEN: '已开办', CLOSED: '已停办' };

/** What people call the columns of rows in files, in Chinese, with their units and the words of their enums. */
export const headings = {
  EducationCommunity: {
    nameZh: { zh: '教共体名称' },
    kind: { zh: '教共体类别', words: { MOUNTAIN_SEA: '山海协作', URBAN_RURAL: '城乡' } },
  },
  School: {
    nameZh: { zh: '学校名称' },
    kind: {
      zh: '办学类型',
      words: {
        KINDERGARTEN: '幼儿园',
        PRIMARY: '小学',
        JUNIOR_HIGH: '初中',
        NINE_YEAR: '九年一贯制',
        SENIOR_HIGH: '高中',
        COMPLETE_SECONDARY: '完全中学',
        SPECIAL_EDUCATION: '特殊教育',
        VOCATIONAL: '中职',
        TOURISM: '旅游学校',
        TECHNICIAN_COLLEGE: '技师学院',
      },
    },
    stage: { zh: '筹办阶段', words: founding },
    community: { zh: '教共体' },
  },
  TechRecognition: {
    kind: {
      zh: '认定类别',
      words: {
        HIGH_TECH: '高新技术企业',
        TECH_SME: '科技型中小企业',
        TECH_LITTLE_GIANT: '科技小巨人',
        TECH_LEADER: '科技领军企业',
      },
    },
    grantedOn: { zh: '认定日期' },
    expiresOn: { zh: '有效期至' },
  },
  ResearchInstitution: {
    nameZh: { zh: '机构名称' },
    kind: {
      zh: '机构类别',
      words: {
        INDUSTRY_INSTITUTE: '产业研究院',
        UNIVERSITY_INSTITUTE: '高校研究院',
        ACADEMY_INSTITUTE: '科研院所',
        ENTERPRISE_INSTITUTE: '企业研究院',
        LABORATORY: '实验室',
      },
    },
    level: { zh: '机构级别', words: { NATIONAL: '国家级', PROVINCIAL: '省级', MUNICIPAL: '市级', COUNTY: '县级' } },
    recognisedOn: { zh: '认定日期' },
    stage: { zh: '筹建阶段', words: founding },
  },
  ResearchProject: {
    titleZh: { zh: '项目名称' },
    level: { zh: '立项级别', words: { NATIONAL: '国家级', PROVINCIAL: '省级', MUNICIPAL: '市级' } },
    stage: {
      zh: '项目阶段',
      words: { APPLIED: '已申报', WON: '已立项', UNDER_WAY: '在研', ACCEPTED: '已验收', NOT_WON: '未立项' },
    },
    wonOn: { zh: '立项日期' },
    grant: { zh: '补助资金', unit: '万元' },
    institution: { zh: '承担机构' },
  },
  RdExpenditure: {
    amount: { zh: '研发支出', unit: '万元' },
    revenue: { zh: '营业收入', unit: '万元' },
  },
  TalentIntake: {
    kind: { zh: '人才类别', words: { LEADING_TALENT: '领军人才', GRADUATE: '大学生' } },
    count: { zh: '引进人数', unit: '人' },
  },
  Enclave: {
    nameZh: { zh: '飞地名称' },
    stage: { zh: '建设阶段', words: founding },
    host: { zh: '飞入地' },
  },
} as const satisfies Readonly<Record<string, Headings>>;
