import { numeralOf } from '../../outline/numeral.ts';
import { daySaid, daysSaid, rangeSaid, spanSaid } from '../calendar.ts';
import { part, type Rule, type Setting } from '../meaning.ts';
import { comparative } from './amounts.ts';
import { anchorOf, anchorSaid } from './times.ts';

const date = '(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|上旬|中旬|下旬|底|初)?';
const ordinal = '第[一二三四五六七1-7]';
/** Before the name of a phase stands the number of its clause, if any. */
const opens = '(?<=^|[。；）.．、]|[0-9])[ \\u3000]*';
const span = `${rangeSaid}|${daySaid}(?:前|以前|之前)?|即日起至[^（）]{2,12}|[0-9]{4}年|第[一二三四五六七八九十]+(?:个月|年)`;

function dated(words: string, setting: Setting) {
	const { starts, ends } = spanSaid(words, setting);
	// 11月底前 tells no beginning.
	return { starts: /前$/.test(words) ? null : starts, ends };
}

/** The parts that a campaign runs through. */
export const phaseRules: readonly Rule[] = [
	{
		kind: 'phase',
		name: 'phase to an event',
		pattern: new RegExp(
			`从(?<from>${date}|现在)(?:开始|起)[，,]?[^。；]{0,10}?围绕(?:迎接)?(?<anchor>${anchorSaid})`,
			'g',
		),
		value: (match, setting) => ({
			from: part(match, 'from'),
			starts: daysSaid(part(match, 'from'), setting)?.first ?? null,
			until: part(match, 'anchor'),
			...anchorOf(part(match, 'anchor')),
		}),
		reason: 'A phase with a beginning, and an event at which it ends.',
	},
	{
		kind: 'phase',
		name: 'named phase',
		pattern: new RegExp(
			`${opens}(?<name>(?:${ordinal}(?:阶段|步|环节)[：，]?)?(?:(?![的了是在])[\\u4e00-\\u9fff]){2,12}?(?:阶段|环节|时段)?)（(?<span>${span})(?!完成)[^（）。]{0,6}）`,
			'g',
		),
		value: (match, setting) => ({
			name: part(match, 'name').replace(/[：，]$/, ''),
			...dated(part(match, 'span'), setting),
		}),
		reason: 'A part with its name and its time in brackets; with 完成 it is a task.',
	},
	{
		kind: 'phase',
		name: 'named phase',
		pattern: new RegExp(
			`${opens}(?<name>(?:${ordinal}(?:阶段|步|环节)[：，]?)?(?:(?![的了是在])[\\u4e00-\\u9fff]){2,12}?(?:阶段|环节|时段))(?:[。：，]|为|从|自)(?:(?:活动|实施|完成)?时间(?:为|是|：))?(?:从|自)?(?<span>${rangeSaid}|${daySaid})(?:底|止|结束|完成)?(?=[，。；])`,
			'g',
		),
		value: (match, setting) =>
			setting.asks
				? { name: part(match, 'name').replace(/[：，]$/, ''), ...dated(part(match, 'span'), setting) }
				: undefined,
		reason: 'A part with its name, and its time behind it.',
	},
	{
		kind: 'phase',
		name: 'numbered phase',
		pattern: new RegExp(
			`${opens}(?<number>${ordinal}(?:阶段|步|环节))(?:[：，（]|(?=从|自|为|是))(?:(?:从|自)?(?<span>${rangeSaid}))?(?<name>[^。；，（）]{0,20})`,
			'g',
		),
		value: (match, setting) => ({
			name: part(match, 'name') || part(match, 'number'),
			number: numeralOf(part(match, 'number').charAt(1)) ?? null,
			...(part(match, 'span') ? spanSaid(part(match, 'span'), setting) : { starts: null, ends: null }),
		}),
		reason: 'A numbered part of the whole.',
	},
	{
		kind: 'phase',
		name: 'whole span',
		pattern: new RegExp(
			`(?:从|自|时间(?:为|是|：))?(?<from>${daySaid}|即日)(?:起|开始)[，]?(?:一直)?(?:到|至)(?<to>${daySaid})(?:底|结束|止|为止|基本结束)?`,
			'g',
		),
		value: (match, setting) =>
			setting.asks ? spanSaid(`${part(match, 'from')}至${part(match, 'to')}`, setting) : undefined,
		reason: 'When the whole begins and ends.',
	},
	{
		kind: 'phase',
		name: 'exit',
		pattern: new RegExp(`到(?<anchor>${anchorSaid})(?:时|前|召开时)[，,](?<exit>[^。；]{6,160})`, 'g'),
		value: (match) => {
			const exits = part(match, 'exit')
				.split(/[，,]/)
				.filter((each) => each.length > 3);
			const counted = exits.filter((each) => /一批|[0-9]|树立|整顿|转化|建立|完成/.test(each));
			return { ...anchorOf(part(match, 'anchor')), counted, judged: exits.filter((each) => !counted.includes(each)) };
		},
		reason: 'What must be reached when the phase ends: what can be counted, and what is judged.',
	},
	{
		kind: 'phase',
		name: 'stages',
		pattern: /[“"]?(?<count>[两二三四五六七])个(?<unit>时段|阶段|步骤|重大节点|节点|环节)/g,
		value: (match) => ({
			count: numeralOf(part(match, 'count').replace('两', '二')) ?? null,
			unit: part(match, 'unit'),
		}),
		reason: 'The whole is divided into so many parts.',
	},
	{
		kind: 'phase',
		name: 'round',
		pattern: new RegExp(
			`新一轮(?<what>[^，。；]{2,16}?)(?:活动|工作)(?:[^。；]{0,60}?(?<better>${comparative.source}))?`,
			'g',
		),
		value: (match) => ({
			what: part(match, 'what'),
			round: 'next',
			better: part(match, 'better') || null,
			compare: part(match, 'better') ? 'each with itself, this round with the last' : null,
		}),
		reason: 'A further round: it begins with what the last one left.',
	},
];
