import { expect, test } from 'vitest';
import { itemsOfNotice as items } from '../testing/items-of-notice.ts';

test.each([
	'经县委常委会3月20日研究同意，各支部要召开动员会。',
	'县委常委会3月20日研究同意，各支部要召开动员会。',
	'根据县委3月5日印发《关于开展活动的意见》要求，各支部要建立台账。',
	'按照县委4月1日召开的动员会议要求，各支部要建立台账。',
	'按照县委4月1日召开会议要求，各支部要建立台账。',
	'为贯彻县委4月1日召开的动员会议精神，各支部要建立台账。',
	'县教育局5月20日组织培训，各支部要建立台账。',
])('the day of what was done before, or of another piece, is no day for what is asked: %s', (sentence) => {
	const asked = items(sentence).filter(({ ownerSaid }) => ownerSaid === '各支部');
	expect(asked).toMatchObject([{ ownerSaid: '各支部', dueOn: null, dueSaid: null }]);
});

test('what a sentence goes by is asked of nobody', () => {
	expect(items('按照县委4月1日召开动员会议要求，各支部要建立台账。').map(({ text }) => text)).toEqual([
		'各支部要建立台账',
	]);
	expect(items('认真落实安全生产要求，建立台账。')).toHaveLength(1);
});

test.each([
	['各镇5月20日召开会议传达县委会议精神。', '2026-05-20'],
	['按照工作安排，5月20日召开动员会。', '2026-05-20'],
	['按照县委要求，各支部5月20日召开动员会。', '2026-05-20'],
	['各支部要按照县委要求于5月10日前召开动员会。', '2026-05-10'],
	['6月中旬，县委组织部将组织开展观摩活动。', '2026-06-20'],
	['11月底，各支部要完成自查。', '2026-11-30'],
	['各镇3月底前完成自查，各村要建立台账。', '2026-03-31'],
])('a day for what is asked stays, whatever it goes by: %s', (sentence, dueOn) => {
	expect(items(sentence)[0]).toMatchObject({ dueOn });
});
