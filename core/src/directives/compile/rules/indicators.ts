import { isShare, numberSaid, shareSaid, units } from '../../words/units.ts';
import { part, type Rule, type Setting } from '../meaning.ts';

const amount = `${shareSaid}|${numberSaid}(?:${units}|分(?!之))`;
/** What tells that something has been reached already, or is only told of. */
const past = /了|已|去年|上年|同比|截至|累计|增速为|共有/;
/** What a goal is striven for with. */
const strives = '力争|确保|争取|努力实现|实现|推动|奋力|预期|目标|保持|到20[0-9]{2}年|年内|全年|到年底|要';

/** Undefined for what was reached already; a report tells that on every line, so there the words must strive for it. */
function reached(match: RegExpMatchArray, { asks }: Setting, number: string) {
	const what = part(match, 'what').replace(
		/^(?:力争|确保|争取|努力|要|使|将|把|实现)+|(?:要|须|必须|应当?|(?<![人户生])均|都|力争|确保|争取)+$/g,
		'',
	);
	// 全年不少于4次 tells how often what was named before it is done.
	if (past.test(match[0]) || !asks || /^(?:全年|每年|年内|每次|一年)$/.test(what)) return undefined;
	return { what: what || null, how: part(match, 'how'), number };
}

/** What can be seen to be reached. */
const seen =
	/[0-9%％]|百分|全覆盖|清零|到位|达标(?!排放)|实现|不发生|零|完成|前[一二三四五六七八九十]|投用|竣工|通过|翻番/;

/** Goals in numbers and states that can be seen. */
export const indicatorRules: readonly Rule[] = [
	{
		kind: 'goal',
		name: 'indicator',
		pattern: new RegExp(
			`(?<=^|[。，；、：）])(?<what>[^，。；、：（）]{0,24}?)(?<how>不(?:得|能|可)?(?:低于|高于|少于|多于|超过|突破)|(?<![未没不]|没有|不能)(?:提高到|提高至|提升到|提升至|增加到|达到|达(?![标成不])|突破|超过)|下降到?|降低到?|降至|控制在|增长|增加|提高|提升|翻(?:一番|两番|番))(?:到|至|为)?(?:每年)?(?<n>${amount})?(?:以上|以内|以下|左右)?`,
			'g',
		),
		value: (match, setting) => {
			const number = part(match, 'n');
			// A verb alone tells no number, but for what is told by doubling.
			if (number === '' && !/翻/.test(part(match, 'how'))) return undefined;
			// 不少于3名 is how many to choose: a share, or something striven for, is an indicator.
			const isBound = /^不|达|超过/.test(part(match, 'how'));
			const isMeasured = isShare(number) || /率|度|值|额|量|数|总|均|面积|收入/.test(part(match, 'what'));
			if (isBound && !isMeasured && !new RegExp(strives).test(match[0])) return undefined;
			const before = match.input?.slice(0, match.index) ?? '';
			const told = past.test(before.slice(before.lastIndexOf('。') + 1));
			return told ? undefined : reached(match, setting, number);
		},
		reason: 'An indicator, and the number it is to reach.',
	},
	{
		kind: 'goal',
		name: 'striven for',
		pattern:
			/(?<=^|[。，；：）])(?:力争|确保|争取|努力实现)(?!了)(?<what>(?:到?[^，。；]{2,12}(?:底|末|年|前|内)，)?[^，。；]{4,60})/g,
		// 确保推进有力 is no goal: what is made sure of must be seen to be reached or not.
		value: (match, { asks }) =>
			asks &&
			!/^[^，]{0,30}(?:前|内)(?:完成|报)/.test(part(match, 'what')) &&
			(!/^确保/.test(match[0]) || seen.test(match[0]))
				? { what: part(match, 'what') }
				: undefined,
		reason: 'The words say what is striven for.',
	},
	{
		kind: 'goal',
		name: 'state to reach',
		pattern:
			/(?:实现|达到|确保)(?<what>[^，。；了]{2,30}?(?:全覆盖|清零|零发生|零增长|全达标|动态清零|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|翻番|翻一番|双提升|明显好转|根本好转))|(?<=^|[，。；])(?<bare>[^，。；了]{2,20}?(?:覆盖率|达标率|完成率|办结率|签约率|入户率)(?:达到?|为)?100[%％])/g,
		value: (match, { asks }) =>
			asks && !past.test(match[0]) ? { what: part(match, 'what') || part(match, 'bare') } : undefined,
		reason: 'A state that is reached or not.',
	},
	{
		kind: 'goal',
		name: 'aim by means',
		pattern: /以[“"]?(?<what>[^，。；]{3,40}?)[”"]?为(?:总?目标|目的|主要目标)(?:任务)?|旨在(?<so>[^。；]{4,60})/g,
		value: (match, { asks }) => (asks ? { what: part(match, 'what') || part(match, 'so') } : undefined),
		reason: 'The words name what is aimed at.',
	},
	{
		kind: 'goal',
		name: 'by a year',
		pattern:
			/(?<=^|[。，；：）])到(?<year>20[0-9]{2}年(?:底|末)?|年底|“?十[四五六七八]五”?末)[，]?(?<what>[^，。；]{4,60})/g,
		value: (match, { asks, year }) => {
			const by = Number(/^[0-9]{4}/.exec(part(match, 'year'))?.[0] ?? year ?? 0);
			return asks && (year === null || by >= year) && !/^时|了/.test(part(match, 'what').slice(0, 30))
				? { by: part(match, 'year'), what: part(match, 'what') }
				: undefined;
		},
		reason: 'What is to be reached by a year.',
	},
];
