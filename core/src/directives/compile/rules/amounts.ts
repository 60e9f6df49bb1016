import { numeralOf } from '../../outline/numeral.ts';
import { organise } from '../../words/actions.ts';
import { eachSaid } from '../../words/each.ts';
import { numberSaid, shareSaid, units } from '../../words/units.ts';
import { daySaid } from '../calendar.ts';
import { eachBefore } from '../each.ts';
import { part, type Rule } from '../meaning.ts';

const number = '[0-9]+|[一二两三四五六七八九十]+';
/** 1-2, 三至五; 三五 without a mark between is two single digits, and no part of a longer number or of 第十二条. */
const range = `(?<![第一二两三四五六七八九十百千万亿〇零0-9])(?:(?<min>${number})(?:[-—－–~～]{1,2}|[至到])(?<max>${number})|(?<low>[一二两三四五六七八])(?<high>[二三四五六七八九]))`;
const count = (text: string): number | null => numeralOf(text.replace('两', '二')) ?? null;

/** Better than before: only the round before can say how much. */
export const comparative =
	/更加?(?:出色|优异|突出|显著|扎实|辉煌|过硬|优良|好|高)的(?:工作|服务|学习)?(?:业绩|成绩|成效|成果|实效|水平|作风|质量)/;

/** What is made, chosen or held in a number of its own. */
const made = `新建|改建|扩建|改造|改扩建|提升|打造|建成|建设|创建|培育|培养|培训|选树|评选|评出|推荐|推选|选派|选聘|确定|申报|报送|上报|${organise}|举办|开展|召开|完成|实施|设立|增设|配备|配齐|安装|发放|发展|新增|引进|招引|撰写|形成|制作|创作|整治|治理|硬化|修复|疏通|清淤|栽植|种植|走访|慰问|帮扶|化解|选取|挑选|遴选|拍摄|征集|建立|维修|更新|新改建`;
/** Where the words tell what has been done already. */
const done = /了|已|去年|过$/;
/** What the bound before a number says already. */
const bounded = /不(?:得)?(?:少|低|高|超|多)[于过]|至少|最多|最少/;

/** How much and how many, said and left unsaid. */
export const amountRules: readonly Rule[] = [
	{
		kind: 'quota',
		name: 'from to',
		pattern: new RegExp(
			`${range}(?<unit>项|个|名|件|次|篇|户|人|条|批|例|场|期|份|家|部|本)(?<what>[^，。；]{0,20})`,
			'g',
		),
		value: (match) => ({
			min: count(part(match, 'min') || part(match, 'low')),
			max: count(part(match, 'max') || part(match, 'high')),
			unit: part(match, 'unit'),
			of: part(match, 'what'),
			each: eachBefore(match.input ?? '', match.index ?? 0),
		}),
		reason: 'How many at least and at most.',
	},
	{
		kind: 'quota',
		name: 'bound',
		pattern: new RegExp(
			`(?<side>不少于|至少|不超过|不得超过|最多|不低于|不得低于|不得少于|不高于|控制在)(?:(?<of>[\\u4e00-\\u9fff]{1,10})的|(?:[\\u4e00-\\u9fff]{1,8}?))??(?<n>${shareSaid}|${numberSaid}(?:(?=${units}|分(?!之))|(?![0-9/分])))(?<unit>${units}|分(?!之))?(?:以内|以下)?`,
			'g',
		),
		value: (match) => {
			const said = part(match, 'n');
			// 最多扣10分 is no number of anything.
			if (/[扣加减得计记][0-9.]+分/.test(match[0])) return undefined;
			return {
				bound: /少于|至少|低于/.test(part(match, 'side')) ? 'min' : 'max',
				number: said,
				[/少于|至少|低于/.test(part(match, 'side')) ? 'min' : 'max']: count(said),
				unit: part(match, 'unit') || null,
				of: part(match, 'of') || null,
				each: eachBefore(match.input ?? '', match.index ?? 0),
			};
		},
		reason: 'A bound that can be checked.',
	},
	{
		kind: 'quota',
		name: 'or more',
		pattern: new RegExp(
			`(?:达到?|超过|${eachSaid})?(?<![第0-9./分一二三四五六七八九十])(?<n>${shareSaid}|${numberSaid}(?=${units}))(?<unit>${units})?(?<side>以上|以内|以下)(?!的(?:党|人民|机关|政府|行政|干部|公民))`,
			'g',
		),
		value: (match, { asks }) =>
			asks
				? {
						bound: part(match, 'side') === '以上' ? 'min' : 'max',
						number: part(match, 'n'),
						[part(match, 'side') === '以上' ? 'min' : 'max']: count(part(match, 'n')),
						unit: part(match, 'unit') || null,
						each: eachBefore(match.input ?? '', (match.index ?? 0) + match[0].lastIndexOf(part(match, 'n'))),
					}
				: undefined,
		reason: 'A bound that can be checked.',
	},
	{
		kind: 'quota',
		name: 'so many',
		pattern: new RegExp(
			`(?:${eachSaid}(?:[于在]?${daySaid}[之以]?前?)?|${made})(?<what>[^，。；、“0-9第]{0,16}?)(?:各)?(?<![第0-9.每一二两三四五六七八九十百千至到—－–~～-])(?<n>[0-9]+(?:\\.[0-9]+)?万?|[两三四五六七八九]|[一二三四五六七八九十百千]{2,8}|十|一(?=名|场|篇|期|次))(?<unit>${units})(?!以上|以内|以下|以来|性|月|级|工作日|[前内]|后(?!进|备))`,
			'g',
		),
		value: (match, { asks }) =>
			asks &&
			!done.test(part(match, 'what')) &&
			!bounded.test(part(match, 'what')) &&
			!(part(match, 'n') === '24' && part(match, 'unit') === '小时') &&
			// 召开前10天, 今明两天: when, not how many.
			!/(?:[前后]|[昨今明][今明后])$/.test(part(match, 'what')) &&
			!/[一二两三四五六七八九]{2}/.test(part(match, 'n'))
				? {
						min: count(part(match, 'n')),
						max: count(part(match, 'n')),
						number: part(match, 'n'),
						unit: part(match, 'unit'),
						of: part(match, 'what') || null,
						each: eachBefore(match.input ?? '', (match.index ?? 0) + match[0].length),
					}
				: undefined,
		reason: 'A number of things to make, choose or hold.',
	},
	{
		kind: 'quota',
		name: 'so many each',
		pattern: /各(?<n>[0-9]+|[一二两三四五六七八九十]+)(?<unit>名|个|篇|份|件|人|项|场|次)/g,
		value: (match) => ({
			min: count(part(match, 'n')),
			max: count(part(match, 'n')),
			number: part(match, 'n'),
			unit: part(match, 'unit'),
		}),
		reason: 'A number of each of the things before it.',
	},
	{
		kind: 'quantifier',
		name: 'unsaid number',
		pattern:
			/(?<![0-9一二三四五六七八九十两干]|这|那|附则|组成|同|第)(?<some>还有一些|有一些|一些|有些|有的(?!放矢)|少数(?!民族)|个别|相当一部分|一部分|大?部分(?!组成|另行|构成|别)|大多数|绝大多数|多数|一批(?!准|评|次|复|入选)|不少(?!于|时)|许多|各别|若干(?!规定|意见|措施|问题|政策|重大)|多(?=[个名](?!月|小时|百分点)))(?!时候|人为|意义)(?<of>[\u4e00-\u9fff]{0,12})/g,
		value: (match) => ({ said: part(match, 'some'), of: part(match, 'of'), needs: 'n of N' }),
		reason: 'How many of how many is not said: ask for the number and for what it is a part of.',
	},
	{
		kind: 'vague',
		name: 'vague measure',
		pattern: new RegExp(
			`第一时间|尽快|抓紧|及时|适时|逐步|明显增强|明显提高|进一步(?=[\\u4e00-\\u9fff])|不断(?=[\\u4e00-\\u9fff])|${comparative.source}|更加出色|切实|大力|着力`,
			'g',
		),
		value: (match) => ({
			said: match[0],
			needs: /时间|快|抓紧|及时|适时/.test(match[0])
				? 'a date or a number of hours'
				: /^更/.test(match[0])
					? 'the same measure of the round before'
					: 'a measure',
		}),
		reason: 'Nobody can check this measure as it stands.',
	},
];
