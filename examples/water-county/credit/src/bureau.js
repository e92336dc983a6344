import { defineSystem, missingTexts } from '@plangraph/schema';

/** Why a rating is not there. */
const missing = missingTexts({
  NO_CREDIT_BUREAU: {
    when: 'this gateway asks no credit bureau',
    en: 'This gateway asks no credit bureau. Its operator names one with CREDIT_BUREAU_URL.',
    zh: '本网关未接入信用机构。运维人员可用 CREDIT_BUREAU_URL 指定。',
  },
  CREDIT_BUREAU_UNAVAILABLE: {
    when: 'the bureau does not answer in time, or refuses (`repeatable`)',
    en: 'The credit bureau does not answer. Ask again in a little while; everything else of the answer is as it should be.',
    zh: '信用机构暂无响应，请稍后再试；结果的其余部分不受影响。',
    repeatable: true,
  },
  NOT_RATED: {
    when: 'the bureau knows no enterprise with this code',
    en: 'The credit bureau has not rated this enterprise.',
    zh: '信用机构未对该企业评级。',
  },
});

/** The partner's credit bureau, which rates enterprises. */
export const creditBureau = defineSystem({
  name: 'credit bureau',
  identify: (code) => code,
  absent: missing.NO_CREDIT_BUREAU(),
  unavailable: missing.CREDIT_BUREAU_UNAVAILABLE(),
});

/** The longest grade that is taken over: what comes from outside is bounded. */
const longest = 20;

/**
 * Asks the bureau by HTTP, for all enterprises of a page at once.
 *
 * @param address where it answers, such as `https://credit.example/ratings`.
 */
export function openCreditBureau(address) {
  return creditBureau.answeredBy({
    timeLimit: 800,
    pause: 1_000,
    largestBatch: 100,
    async load(codes, signal) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ codes }), signal });
      if (!response.ok) throw new Error(`The credit bureau answered ${response.status}.`);
      const { ratings } = await response.json();
      return codes.map((code) => {
        const grade = ratings[code];
        return typeof grade === 'string' && grade.length <= longest ? grade : missing.NOT_RATED();
      });
    },
    failed: (error) => process.stderr.write(`The credit bureau did not answer: ${error.message}\n`),
  });
}
