import { numeralOf } from '../../outline/numeral.ts';
import { anniversaries, knownEvents } from '../../words/events.ts';
import { daysSaid } from '../calendar.ts';
import { part, type Rule } from '../meaning.ts';
import { comparative } from './amounts.ts';

const anchors = [
	...knownEvents,
	...anniversaries.map(({ said, name, year, month }) => ({
		said: `(?:${said})(?:的)?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})周年`,
		name,
		year,
		month,
	})),
];
export const anchorSaid = anchors.map(({ said }) => `(?:${said})`).join('|');

/** The event that words name, with the month it was or will be in as far as it is known. */
export function anchorOf(words: string): { event: string; date: string } | undefined {
	for (const { said, name, year, month } of knownEvents) {
		if (new RegExp(said).test(words)) return { event: name, date: `${year}-${String(month).padStart(2, '0')}` };
	}
	for (const { said, name, year, month } of anniversaries) {
		const years = numeralOf(
			new RegExp(`(?:${said})(?:的)?([0-9]{1,3}|[一二三四五六七八九十百]{1,5})周年`).exec(words)?.[1] ?? '',
		);
		if (years !== undefined)
			return { event: `${name}${years}周年`, date: `${year + years}-${String(month).padStart(2, '0')}` };
	}
	return undefined;
}

const date = '(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|上旬|中旬|下旬|底|初)?';

/** Dates, phases and what they hang on. */
export const timeRules: readonly Rule[] = [
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
	{
		kind: 'event',
		name: 'until an event',
		pattern: new RegExp(
			`(?:一直到|直到|到|至|迎接)(?:(?:19|20)[0-9]{2}年)?(?<anchor>${anchorSaid})(?:召开|到来|举行)?`,
			'g',
		),
		value: (match) => ({ ...anchorOf(part(match, 'anchor')), moves: true }),
		reason: 'The date hangs on an event: it moves when the event does.',
	},
	{
		kind: 'duration',
		name: 'duration',
		pattern:
			/(?:历时|为期|用)(?<long>[0-9一二两三四五六七八九十半]+(?:个)?(?:年|月|周|天)(?:多|半|左右)?)(?:时间|的时间)?/g,
		value: (match) => ({ length: part(match, 'long') }),
		reason: 'How long it lasts: to be held against its dates.',
	},
	{
		kind: 'recurring',
		name: 'recurring',
		pattern:
			/经常性(?:的)?(?:基础)?工作|长期坚持|常态化|(?:每(?<every>年|季度|月|周|半年|半月|两周)(?!(?:平均|大约|约|以|可|都|将)*[^，。；]{0,6}(?:增长|递增|增加|下降|减少|提高|达|以上)))[^，。；]{0,20}/g,
		value: (match) => ({ every: part(match, 'every') || null, exit: 'make permanent' }),
		reason: 'It comes again: a round with a rule, and a way to make it permanent.',
	},
];
