import { manner, verbs } from '../../words/actions.ts';
import { daySaid, daysSaid, rangeSaid, spanSaid } from '../calendar.ts';
import { part, type Rule, type Setting } from '../meaning.ts';
import { relativeDays, relativeSaid } from '../relative.ts';

/** What is done by a day without 前: 7月上旬完成, 上半年要启动. */
export const settled =
	'(?:要|须|必须|应当?|基本|全面|全部|力争)?(?:完成|召开|上报|报送|报至|建成|办结|实现|启动|投用|交付|到位)(?!了)';

const spans = new RegExp(rangeSaid);

/** Undefined for a day that was over a year before the document: a narrative. */
export function dueOn(words: string, setting: Setting): string | null | undefined {
	const on = (spans.test(words) ? spanSaid(words, setting).ends : daysSaid(words, setting)?.last) ?? null;
	const isPast = on !== null && setting.year !== null && Number(on.slice(0, 4)) < setting.year;
	return isPast ? undefined : on;
}

/** What a label calls the time in which something runs: 活动时间：6月1日—7月15日. */
const label = '[\\u4e00-\\u9fff]{0,6}?时间(?:安排|定)?(?:为|是|：|在|从|自|于){1,2}';
const lead = '(?:务必|拟|将|计划)?(?:在|于|定于|定在|安排在|从|自)';
/** What is done in a time that no word leads to: 3月1日至15日集中开展. */
const runs = new RegExp(
	`^(?:期间|之间|止|底)?，?(?:分别|集中|统一|分批|分期|全面|陆续|继续|深入|认真|扎实)*(?:进行|自查|督查|报名|申报|动员|${verbs})`,
);
const asks =
	/^(?:期间|之间|止|底)?，[^。；]{0,40}(?:(?<![主重必只首次简纪提概摘紧])要(?!求|素|闻|点)|须|应当?|开展|组织|召开|举办|完成|上报|报送|抓好|推进|落实|排查|自查|整改|检查|督查|验收|评选)/;
/** What was done, and is no more to do. */
const narrates = /^[^。；]{0,24}?(?:了|已|累计|共(?!同|建|享|产|青)|同比|增长|下降|期间的)/;

/** From which day to which something is to be done. */
export const windowRules: readonly Rule[] = [
	{
		kind: 'deadline',
		name: 'window',
		pattern: new RegExp(
			`(?:(?<label>${label})|(?<lead>${lead})|(?<begins>(?<=^|[。；：，）]))|)(?<span>${rangeSaid})(?=(?<next>[^。；]{0,60}))`,
			'g',
		),
		value: (match, setting) => {
			const next = part(match, 'next');
			const [isLabelled, isLed] = [part(match, 'label') !== '', part(match, 'lead') !== ''];
			const isSaid = isLabelled || isLed || runs.test(next) || (match.groups?.begins !== undefined && asks.test(next));
			if (!setting.asks || !isSaid || (!isLabelled && narrates.test(next))) return undefined;
			const span = part(match, 'span');
			const on = dueOn(span, setting);
			const { starts } = spanSaid(span, setting);
			return on === undefined ? undefined : { from: span, to: null, relative: false, starts, on };
		},
		reason: 'Something is to be done between these days.',
	},
	{
		kind: 'deadline',
		name: 'window',
		pattern: new RegExp(
			`(?<=^|[。；，])(?<from>${relativeSaid})(?:(?:、|和|至|到)(?<to>${relativeSaid}))?(?:[上下]午|晚上?)?(?=，?[^，。；]{2,20}(?<![主重必只首次简纪提概摘紧])(?:要(?!求|素|闻|点)|必须|须|务必))`,
			'g',
		),
		value: (match, setting) => {
			const [from, to] = [part(match, 'from'), part(match, 'to')];
			if (!setting.asks || (from === '今天' && to === '')) return undefined;
			const on = relativeDays(to || from, setting)?.last ?? null;
			return { from, to: to || null, relative: on === null, starts: relativeDays(from, setting)?.first ?? null, on };
		},
		reason: 'Days told from the day of speaking, before the one who is asked.',
	},
	{
		kind: 'deadline',
		name: 'due by',
		pattern: new RegExp(
			`(?<=^|[。；，：、）]|[一二三四五六七八九十](?:是|要)|[委部局镇乡村室科站所会校组院办处府关位将拟定])(?<lead>[于在])?(?<day>${daySaid})(?=(?:，(?:[^，。；]{2,20}?(?:将|拟|计划|统一))?|(?<=[底末旬])，[^，。；]{0,20}?)?(?:${manner}|再|分别|各){0,4}(?:${verbs}|[报送交](?!道|告))(?<next>[^。；]{0,60}))`,
			'g',
		),
		value: (match, setting) => {
			const isTold =
				narrates.test(part(match, 'next')) || /^[^，]{0,12}的$/.test(part(match, 'next').split('，')[0] ?? '');
			const on = setting.asks && !isTold ? dueOn(part(match, 'day'), setting) : undefined;
			return on === undefined ? undefined : { from: part(match, 'day'), to: null, relative: false, on };
		},
		reason: 'The words say when something is to be done.',
	},
	{
		kind: 'deadline',
		name: 'due by',
		pattern: new RegExp(
			`(?<=^|[。；])(?<day>${daySaid})(?=，[^。；]{0,24}(?:(?<![主重必只首次简纪提概摘紧])要(?!求|素|闻|点)|必须|须|务必|力争|确保))(?!(?:[^。；]{0,24}(?:了|已|累计)))`,
			'g',
		),
		value: (match, setting) => {
			const on = setting.asks ? dueOn(part(match, 'day'), setting) : undefined;
			return on === undefined ? undefined : { from: part(match, 'day'), to: null, relative: false, on };
		},
		reason: 'A sentence that asks for something begins with the day for it.',
	},
];
