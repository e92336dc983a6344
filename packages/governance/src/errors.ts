import { rowErrors } from '@plangraph/messages';

/** What can be wrong with a row of this domain. */
export const errors = rowErrors({
  MORE_CLOSED_THAN_FOUND: {
    when: 'more hazards are put right than were found',
    column: 'hazardsClosed',
    en: 'hazardsClosed is {hazardsClosed}, more than hazards, which is {hazards}.',
    zh: 'hazardsClosed（{hazardsClosed}）大于 hazards（{hazards}）。',
    cure: { en: 'Correct one of the two numbers.', zh: '请更正其中一个数。' },
  },
  HAZARDS_STILL_OPEN: {
    when: 'an inspection is closed before all hazards are put right',
    column: 'state',
    en: 'state is CLOSED, although {open} of the hazards found have not been put right.',
    zh: 'state 为 CLOSED，而仍有 {open} 项隐患未整改。',
    cure: {
      en: 'Write how many have been put right in hazardsClosed, or keep HAZARDS_OPEN.',
      zh: '请在 hazardsClosed 中填写已整改数，或保留 HAZARDS_OPEN。',
    },
  },
  BACKLOG_CONTRADICTS_DATES: {
    when: 'a petition on a year’s list was not open when it began',
    column: 'backlogYear',
    en: 'backlogYear is {year}, although {name} is {date}: what is on the list was open when that year began.',
    zh: 'backlogYear 为 {year}，而 {name} 为 {date}：列入积案者须在该年初已受理且未化解。',
    cure: {
      en: 'Correct {name}, or write the year on whose list the petition is, or null.',
      zh: '请更正 {name}，或填写所列入清单的年份，未列入则填 null。',
    },
  },
});
