import { numeralOf } from '../../outline/numeral.ts';
import { anniversaries, knownEvents } from '../../words/events.ts';
import { seasons } from '../../words/seasons.ts';
import { daysLong, lengthSaid, lunarMonth } from '../calendar.ts';
import { part, type Rule, type Setting } from '../meaning.ts';

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

const season = seasons.map(({ said }) => said).join('|');
const seasonSaid = new RegExp(`(?:${season})$`);
/** What a season is hung on for: before it, during it, behind it. */
const side = '(?:来临|到来|召开|开始|结束|完成)?(?:之|以)?(?:前(?!夕的|后|所)|期间|之际|后(?!勤|果|期))|期间';

const happens = '(?:胜利|隆重)?(?:召开|举行|举办|开幕|开始|启动|结束|闭幕|到来|来临)';
/** So long before or after it: 前10天, 一个月前, 后30日内. */
const offset = `(?:(?<ago>${lengthSaid})(?:之|以)?(?<late>前|后)|(?:之|以)?(?<near>前|后)(?<long>${lengthSaid})(?<within>(?:之|以)?内)?)`;

/** How many days before or after an event something is due; what is to be done within the days before it, when it comes. */
function offsetOf(match: RegExpMatchArray): { offsetDays?: number } {
	const days = daysLong(part(match, 'ago') || part(match, 'long'));
	if (days === undefined) return {};
	if ((part(match, 'late') || part(match, 'near')) === '后') return { offsetDays: days };
	return { offsetDays: part(match, 'within') === '' ? -days : 0 };
}

/** The time of the year that words name, by the document's year. */
function seasonOf(words: string, { year, on }: Setting) {
	const known = seasons.find(({ said }) => new RegExp(`^(?:${said})$`).test(words));
	if (known === undefined) return undefined;
	const month = known.lunar && year !== null ? lunarMonth(year, known.lunar) : known.month;
	if (month === undefined || year === null) return { event: known.name };
	const isOver = on !== null && month < Number(on.slice(5, 7));
	return { event: known.name, date: `${isOver ? year + 1 : year}-${String(month).padStart(2, '0')}` };
}

/** Dates that hang on events, how long things last, and what comes again. */
export const timeRules: readonly Rule[] = [
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
		kind: 'event',
		name: 'before an event',
		pattern: new RegExp(
			`(?<anchor>${anchorSaid}|党的二?十[一二三四五六七八九]?大)(?:${happens})?(?:${offset}|(?:之|以)?前)`,
			'g',
		),
		value: (match) => ({
			event: part(match, 'anchor'),
			...anchorOf(part(match, 'anchor')),
			...offsetOf(match),
			side: /前/.test(match[0]) ? 'before' : 'at',
			moves: true,
		}),
		reason: 'The date hangs on an event: it moves when the event does.',
	},
	{
		kind: 'event',
		name: 'so long from an event',
		pattern: new RegExp(
			`(?<=^|[。；，、]|[在于到须要应将自从各]|必须)(?<event>(?:(?![的了在于到须要应将自从每])[\\u4e00-\\u9fff“”《》0-9]){2,18}?)(?<act>${happens})${offset}`,
			'g',
		),
		value: (match, { asks }) => {
			const event = part(match, 'event');
			const known = seasonSaid.test(event) || anchorOf(event) !== undefined;
			if (!asks || known || /^(?:各|本|该|此)?次?(?:会议?)?$/.test(event)) return undefined;
			const ends = /(?:结束|闭幕|启动|开始)$/.exec(part(match, 'act'))?.[0] ?? '';
			return { event: `${event}${ends}`, ...offsetOf(match), moves: true };
		},
		reason: 'Something is due so many days before or after an event: it moves when the event does.',
	},
	{
		kind: 'event',
		name: 'season',
		pattern: new RegExp(
			`(?<=^|[^\\u4e00-\\u9fff]|在|于|到|今年|明年|确保|务必|做好|、|前|[点线作])(?<season>${season})(?:、(?:${season})){0,8}(?:(?:${happens})?${offset}|(?<side>${side}))`,
			'g',
		),
		value: (match, setting) => {
			const found = setting.asks ? seasonOf(part(match, 'season'), setting) : undefined;
			const told = part(match, 'side') || part(match, 'late') || part(match, 'near');
			return found && { ...found, ...offsetOf(match), side: told.includes('前') ? 'before' : 'at', moves: true };
		},
		reason: 'Something hangs on a time of the year.',
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
			/经常性(?:的)?(?:基础)?工作|长期坚持|常态化|(?:每(?:隔)?(?<number>[两二三四五六])?(?:个)?(?<every>年|季度|季|月|旬|周|日|天|半年|半月)(?!(?:平均|大约|约|以|可|都|将|有)*[^，。；]{0,6}(?:增长|递增|增加|下降|减少|提高|达|以上)|约|有|[0-9])(?:(?:的)?[0-9]{1,2}月)?)[^，。；]{0,20}|每年[0-9]{1,2}月[^，。；]{0,20}/g,
		value: (match) => ({
			every: `${part(match, 'number')}${part(match, 'every')}` || (/^每年/.test(match[0]) ? '年' : null),
			exit: 'make permanent',
		}),
		reason: 'It comes again: a round with a rule, and a way to make it permanent.',
	},
	{
		kind: 'recurring',
		name: 'round by name',
		pattern:
			/(?<![每半个0-9一二三四五六七八九十])(?<every>日|周|旬|月|季度?|半年|年度?)(?:一)?(?:调度|通报|报告|分析|评估|小结|考评|考核|督查|会商|研判|例会|排名|汇总|上报|点评|总结|观摩|比)(?:(?:、|和)(?:每)?(?:日|周|旬|月|季度?|半年|年度?)(?:一)?(?:调度|通报|报告|分析|评估|小结|考评|考核|督查|会商|研判|例会|排名|汇总|上报|点评|总结|观摩|比))*(?:制度|机制)?|(?<one>一)(?<unit>日|周|旬|月|季|年)一(?:调度|通报|报告|分析|考评|考核|督查|会商|研判|排名|评比|小结|总结|比)|逐(?<by>日|周|月|季|年)(?:通报|排名|公布|调度|上报|考核|推进)/g,
		value: (match, { asks }) =>
			asks && (/^(?:[日周旬月季半])/.test(match[0]) || /一|逐|、|制度|机制/.test(match[0]))
				? { every: part(match, 'every') || part(match, 'unit') || part(match, 'by'), exit: 'make permanent' }
				: undefined,
		reason: 'A round is named by how often it comes.',
	},
	{
		kind: 'recurring',
		name: 'from time to time',
		pattern:
			/(?:定期|不定期)(?:对|组织|开展|召开|进行|通报|调度|检查|检测|报|分析|研究|公布|更新|巡查|督查|评估)[^，。；]{0,20}|每月底[^，。；]{0,16}/g,
		value: (match, { asks }) =>
			asks ? { every: /^每月/.test(match[0]) ? '月' : null, needs: 'how often' } : undefined,
		reason: 'It comes again, and how often is to be set.',
	},
];
