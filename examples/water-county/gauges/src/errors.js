import { missingTexts } from '@plangraph/schema';

/** Why a level is not there. */
export const gaugeErrors = missingTexts({
  NO_GAUGE_REGISTER: {
    when: 'this gateway is not connected to the register of gauges',
    en: 'This gateway is not connected to the register of gauges. Its operator says where it is with GAUGE_REGISTER.',
    zh: '本网关未连接水位站登记系统。运维人员可用 GAUGE_REGISTER 指定其地址。',
  },
  GAUGE_REGISTER_UNAVAILABLE: {
    when: 'the register does not answer in time, or fails (`repeatable`)',
    en: 'The register of gauges does not answer. Ask again in a little while; everything else of the answer is as it should be.',
    zh: '水位站登记系统暂无响应，请稍后再试；结果的其余部分不受影响。',
    repeatable: true,
  },
  GAUGE_NOT_REGISTERED: {
    when: 'the register knows no such station',
    en: 'The register of gauges knows no station {station}. Whoever keeps the gauge’s record mends the number.',
    zh: '水位站登记系统中没有编号为 {station} 的站点，请由该记录的维护者更正编号。',
  },
});
