import { numeralOf } from '../../outline/numeral.ts';
import { dueLabels, nextLabel } from '../../words/labels.ts';
import { after, daySaid, dottedSaid, lengthSaid } from '../calendar.ts';
import { part, type Rule } from '../meaning.ts';
import { relativeDays, relativeSaid } from '../relative.ts';
import { dueOn, settled, windowRules } from './windows.ts';

const relative = `${relativeSaid}|近日`;
const hour =
	'[（）]?(?:上午|中午|下午|晚)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[时点]|[:：][0-9]{2})(?:整|半|[0-9]{2}分)?';
const before = `(?:${hour})?[）]?(?:下班)?(?:之|以)?前`;
const past = /(?<![0-9])(?:截至|截止)?(?:去|上|前)年|^截至[^，。；]{0,16}[，]/;

const named = new RegExp(daySaid);

/** By when something is due. */
export const deadlineRules: readonly Rule[] = [
	...windowRules,
	{
		kind: 'deadline',
		name: 'due by',
		pattern: new RegExp(
			`(?<![至到—－–~～-])(?:务?于|在|截[至止]|定于|到|每)?(?:(?<day>${daySaid}|${dottedSaid}(?=${before}(?![所后期进述景列提沿瞻端者夕])))(?:（[^（）。]{1,4}）)?(?<how>${before}|${settled})|(?<loose>${relative}|年内)(?<to>(?:、|和|至|到)(?:${relative}))?(?:[（]${daySaid}[^（）。]{0,4}[）]?)?(?:${before}|内?${settled}))(?!(?:均|都|就)?已)`,
			'g',
		),
		value: (match, setting) => {
			const [day, loose, to] = [part(match, 'day'), part(match, 'loose'), part(match, 'to').slice(1)];
			// 每月25日前 comes again, and is another rule's.
			if (/^每/.test(match[0]) || past.test(match[0])) return undefined;
			const inside = named.exec(match[0])?.[0];
			const on = dueOn(day || inside || '', setting);
			if (on === undefined) return undefined;
			// 今天召开这次会议 is said of the meeting at which it is said.
			if (/^今天(?!.*[前）])/.test(match[0])) return undefined;
			const starts = to === '' && !/两/.test(loose) ? null : (relativeDays(loose, setting)?.first ?? null);
			const last = on ?? relativeDays(to || loose, setting)?.last ?? null;
			return { from: day || loose, to: to || null, relative: last === null && day === '', starts, on: last };
		},
		reason: 'Something is due by then; a day told from the day of speaking needs the date of the document.',
	},
	{
		kind: 'deadline',
		name: 'due by',
		pattern: new RegExp(
			`${dueLabels}(?:为|是|：|至|到|在)+(?<day>(?:(?!${nextLabel})[^，。；（）\\]］】]){2,20})|截[至止](?:到)?(?<until>${daySaid})(?=$|[。；）])`,
			'g',
		),
		value: (match, setting) => {
			const day = part(match, 'day') || part(match, 'until');
			const on = dueOn(day, setting);
			return on === undefined ? undefined : { from: day, to: null, relative: false, on };
		},
		reason: 'The words name the day as the limit.',
	},
	{
		kind: 'deadline',
		name: 'due by',
		pattern: new RegExp(
			`(?<=^|[。，；）])到(?<day>(?=[0-9一二三四五六七八九十年今本明])${daySaid}|(?:20[0-9]{2})年)(?=，?[^。；]{0,24}(?:实现|完成|建成|达到|基本|力争|全面|全部))`,
			'g',
		),
		value: (match, setting) => {
			const day = part(match, 'day');
			const on = dueOn(/^[0-9]{4}年$/.test(day) ? `${day}底` : day, setting);
			return on === undefined ? undefined : { from: day, to: null, relative: false, on };
		},
		reason: 'The words tell by when something is to be reached.',
	},
	{
		kind: 'deadline',
		name: 'due within',
		pattern: new RegExp(
			`(?:自|从|接到?|收到)?(?<since>(?:本)?(?:[^，。；、]{0,10}(?:印发|下发|发布|通知|文件|方案|交办单|督办单|通报|整改通知书?))(?:之日起|之日|后|起)?)(?<long>${lengthSaid})(?:之)?内`,
			'g',
		),
		value: (match, { on }) => ({
			from: match[0],
			within: part(match, 'long'),
			since: part(match, 'since').replace(/(?:之日)?起?$/, ''),
			on: /交办|督办|整改通知/.test(part(match, 'since')) ? null : after(part(match, 'long'), on),
		}),
		reason: 'A limit that runs from the day of a document: its day must be known.',
	},
	{
		kind: 'deadline',
		name: 'due within',
		pattern:
			/(?<![0-9.一二两三四五六七八九十百第每近前过超]|第)(?<long>(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})个?(?:工作日|小时|天|日))(?:之|以)?内(?=[^，。；]{0,12}(?:核|查|办|报|完成|整改|反馈|处|答|到|回|上|告|送|解决))|(?<same>当[日天](?=[^，。；]{0,4}(?:整改|办结|上报|反馈|处置|处理|完成|报送|清)))/g,
		// In a law a limit of days binds whoever comes under it, at any time: none of a campaign.
		value: (match, { asks }) =>
			asks ? { from: match[0], within: part(match, 'long') || part(match, 'same'), since: null, on: null } : undefined,
		reason: 'A limit of hours or days from what sets it off.',
	},
	{
		kind: 'deadline',
		name: 'due each time',
		pattern:
			/每(?:个)?(?<every>月|季度|季|周|年|半年|旬)(?:(?:的)?(?<day>(?:(?:首|末|最后一?个|第[一二三]个)月(?:的)?)?(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号]|底|[上中下]旬)|[0-9]{1,2}[日号](?:[、和][0-9]{1,2}[日号])*|[上中下]旬|底|末|初)|[一二三四五六日]|[首末]月)(?:之|以)?前?|(?:之|以)?前|(?:度)?结束后(?<behind>[0-9一二三四五六七八九十]{1,3}个?(?:工作日|日|天))(?:之|以)?内)(?=[^。；]{0,30}(?:报|交|送|更新|汇总|完成|公[布开示]|通报|反馈|召开|组织|开展|检查|总结|填))/g,
		value: (match) => ({
			from: match[0],
			every: part(match, 'every'),
			day: part(match, 'day') || part(match, 'behind') || null,
			on: null,
		}),
		reason: 'Something is due at the same day of each round.',
	},
	{
		kind: 'deadline',
		name: 'look back',
		pattern: /近(?<years>[0-9一二两三四五六七八九十]+)年(?:来)?(?:的)?/g,
		value: (match) => ({ years: numeralOf(part(match, 'years').replace('两', '二')) ?? null, direction: 'back' }),
		reason: 'A span of years to look back over.',
	},
];
