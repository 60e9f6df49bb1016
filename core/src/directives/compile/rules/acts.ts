import { acts, done, manner, organise, overseers, supervising, verbs } from '../../words/actions.ts';
import { byThen, doer, when } from '../../words/doer.ts';
import { findsFault } from '../../words/faults.ts';
import { nextLabel } from '../../words/labels.ts';
import { asksOfIt, forbidden, nameBegins, noneAsked, organNames } from '../../words/organ-names.ts';
import { organWords } from '../../words/organs.ts';
import { asksFor, isTitle, measured, onlySays } from '../asking.ts';
import { daySaid, lengthSaid, rangeSaid } from '../calendar.ts';
import { listed, part, type Rule } from '../meaning.ts';
import { dueOn } from './windows.ts';

/** What is done with something named before it; and where it is passed on to. */
const handled =
	'约谈|通报|表彰|奖励|公示|公布|公开|整改|销号|督办|考核|核查|检查|评估|处理|问责|追责|处罚|登记|培训|宣传|整治|抽查|督查';
const passed = '纳入|列入|报送|上报|抄送|报(?=[县市省区镇乡局院校上党领办])|送交|公示|公布|备案|归档|下发|发放';

const timed = new RegExp(when);
const withObject = new RegExp(`^(?:${verbs})..`);
/** What is asked of one, up to where another is asked. */
const asksOn = `(?:(?!，(?:${byThen})?(?:由|${organNames})(?:${asksOfIt}|负责|牵头)|，(?:联系(?:人|电话|方式)|电话|电子邮箱|邮箱))[^。；]){3,150}`;

/** Of what is to be done, without the labels behind it: in brackets, or behind a mark. */
const closed = `(?:(?!${nextLabel})[^。；：（）【［\\[]|（[^。；：（）]{0,60}）)`;

/** Work that several do together: one leads, 各镇配合. */
const helping = '(?:密切|积极|主动|具体)?(?:配合|协助|协同|参与)(?!单位|部门)';
const works = `(?:${manner}){0,4}(?:${verbs})`;

/** Things to do, and who has to see to what. */
export const actRules: readonly Rule[] = [
	...acts.map(
		({ act, said, record, lists }): Rule => ({
			kind: 'action',
			name: act,
			pattern: new RegExp(`(?<!(?:${forbidden})[^，。；、]{0,16})(?:${said.source})`, 'g'),
			value: (match) => ({ act, record, ...(lists ? { [lists]: listed(part(match, 'list')) } : {}) }),
			reason: `Something to do; its record holds: ${record}.`,
		}),
	),
	{
		kind: 'action',
		name: 'asked',
		pattern: new RegExp(
			`(?<!(?:${noneAsked})[^，。；：、]{0,4})(?<who>${organWords})(?:都)?(?:要(?!求|素|闻)|应当|必须|须)(?<what>${asksOn})`,
			'g',
		),
		value: (match) => ({ who: part(match, 'who'), what: part(match, 'what') }),
		reason: 'An organ is asked to do something.',
	},
	{
		kind: 'action',
		name: 'asked',
		pattern: new RegExp(`${nameBegins}(?<who>${organNames})${asksOfIt}(?<what>${asksOn})`, 'g'),
		value: (match, { asks }) => (asks ? { who: part(match, 'who'), what: part(match, 'what') } : undefined),
		reason: 'An organ, told by how its name ends, is asked to do something.',
	},
	{
		kind: 'action',
		name: 'to do',
		pattern: new RegExp(
			`(?<=^|[。；：]|[一二三四五六七八九十0-9][）.．、])[ \\u3000]*(?:[0-9]+、|[一二三四五六七八九十]+是)?(?<when>(?:(?![要将应])[^，。；：]){1,14}(?:前|期间|[日天时周月年]内|[前后]${lengthSaid}内?)，?|(?:要|务必|须|拟|计划)?[于在从自]?(?<window>${rangeSaid}|${daySaid})(?:期间)?，?)?(?:${manner}){0,6}(?<verb>${verbs})(?<what>${closed}{0,120})`,
			'g',
		),
		value: (match, setting) => {
			const what = part(match, 'what');
			const isPast = dueOn(part(match, 'window'), setting) === undefined;
			// 11月25日前报送: what was said before is what is sent. 报送情况 without a day may be no more than a title.
			const isWhole = part(match, 'when') !== '' || (what.length > 1 && !isTitle(part(match, 'verb'), what));
			return setting.asks && !isPast && isWhole && asksFor(part(match, 'verb'), what)
				? { verb: part(match, 'verb'), what }
				: undefined;
		},
		reason: 'A sentence without a subject says what to do.',
	},
	{
		kind: 'action',
		name: 'to do with',
		pattern: new RegExp(
			`(?<=^|[。；，：）.．]|要|并|[日号月底旬度末][之以]?前|[天日月年]内)(?:(?:对|将|把)(?<what>[^，。；]{2,40}?)(?:，?(?:要|一律|及时|依法|定期|按规定|进行|予以|给予|限期){1,4}|，)(?<verb>${handled}|立行立改)|(?:将|把)(?<thing>[^，。；]{2,40}?)(?<goes>${passed}))[^，。；]{0,24}`,
			'g',
		),
		value: (match, { asks }) =>
			asks && !done.test(match[0])
				? { verb: part(match, 'verb') || part(match, 'goes'), what: part(match, 'what') || part(match, 'thing') }
				: undefined,
		reason: 'The words say what is to be done with something.',
	},
	{
		kind: 'action',
		name: 'asked',
		pattern: new RegExp(
			`${nameBegins}(?<!（由?)(?<who>${organNames})(?:(?:具体|共同|各自|主要|统一)?(?:负责|承担|承办|牵头(?!单位|部门|领导)(?=[^，。；]))|(?<=由[^，。；]{2,20})(?:${organise}|开展|联合|会同))(?!人|同志|制)(?<what>${asksOn})`,
			'g',
		),
		value: (match, { asks }) => (asks ? { who: part(match, 'who'), what: part(match, 'what') } : undefined),
		reason: 'An organ takes something on; in brackets it only says whose the task before is.',
	},
	{
		kind: 'action',
		name: 'asked',
		pattern: new RegExp(
			`${nameBegins}(?<!（由?)(?<who>${organNames})牵头[，、；]由?${organNames}${helping}，?(?<what>${works}[^。；]{2,120})`,
			'g',
		),
		value: (match, { asks }) => (asks ? { who: part(match, 'who'), what: part(match, 'what') } : undefined),
		reason: 'Of two who work on it the one who leads has to do it.',
	},
	{
		kind: 'action',
		name: 'asked',
		pattern: new RegExp(
			`${nameBegins}(?<!（由?|牵头[，、；]由?)(?<who>${organNames})(?<what>${helping}好?${organNames}${works}[^。；]{2,80})`,
			'g',
		),
		value: (match, { asks }) => (asks ? { who: part(match, 'who'), what: part(match, 'what') } : undefined),
		reason: 'An organ is to help another with its work.',
	},
	{
		kind: 'action',
		name: 'asked',
		pattern: new RegExp(
			`${nameBegins}(?<!（由?)(?<!(?:近日|(?<![0-9一二三四五六七八九十])日前|不久|近期|去年|以来|最近|此前|昨天|今天)，)(?:${when}，?)?${doer}(?<what>(?:${verbs})(?:(?!，(?:${byThen})?由?${organNames})[^。；]){0,120})`,
			'g',
		),
		value: (match, { asks }) => {
			const what = part(match, 'what');
			const [piece = ''] = what.split('，');
			// 社区在5个工作日内答复: the verb alone says enough where a time is told.
			const isWhole = withObject.test(what) || timed.test(match[0]);
			const isTold = done.test(what) || onlySays.test(piece) || measured.test(piece.slice(2)) || findsFault(what);
			// 督查科对各单位…: whom it is done to, not who does it. What is asked with 要 is read above.
			const isName = !/[对向给同](?!级)/.test(part(match, 'who'));
			const asked = /要/.test(match[0].slice(0, match[0].length - what.length));
			return asks && isWhole && !isTold && isName && !asked ? { who: part(match, 'who'), what } : undefined;
		},
		reason: 'The words say who does what.',
	},
	{
		kind: 'duty',
		name: 'supervision',
		pattern: new RegExp(
			`(?:对此[，,]|由)?(?<who>[\\u4e00-\\u9fff]{0,8}?(?:研究室|办公室|督查室|组织部|组织科|干部科|领导小组|纪委|科室|科|室|局))(?:要|负责|应当?)(?:加强|做好|抓好|切实|日常|全程|具体|统筹){0,2}(?:对(?<over>[^，。；]{2,24})的)?(?<what>${supervising.source})`,
			'g',
		),
		value: (match) => ({
			who: part(match, 'who').replace(/^(?:对此|由)/, ''),
			over: part(match, 'over') || null,
			what: part(match, 'what'),
		}),
		reason: 'A named office sees to it: a list, reminders, and a way to close it.',
	},
	{
		kind: 'duty',
		name: 'supervision',
		pattern: new RegExp(
			`(?<=^|[。；，：]|由)(?<who>(?:(?![的了在是为把将对要由])[\\u4e00-\\u9fff]){0,10}?(?:${overseers}))(?:要|将|应当?|须|负责|牵头|会同(?:(?!会同)[^，。；]){2,16}|每(?:季度|月|半年|周|年)|定期|不定期|适时|随时|全程|都){1,4}[，]?(?:对(?<over>[^，。；]{2,30}?)(?=进行|开展|予以|实施|定期|跟踪|每))?[^。；]{0,16}?(?<what>(?:${supervising.source})(?!情况|名单|结果|问题|工作总结|出)|纳入[^，。；]{0,10}考核)`,
			'g',
		),
		// A leading group that coordinates is not overseeing yet.
		value: (match, { asks }) =>
			asks && !(/小组$|指挥部$/.test(part(match, 'who')) && /协调|指导|调度|监督/.test(part(match, 'what')))
				? { who: part(match, 'who'), over: part(match, 'over') || null, what: part(match, 'what') }
				: undefined,
		reason: 'An office whose work it is to oversee sees to it.',
	},
	{
		kind: 'duty',
		name: 'supervision',
		pattern: new RegExp(
			`(?<=^|[。；，：]|由)(?<who>(?:(?![的了在是为把将对要由每定各])[\\u4e00-\\u9fff]){1,10}?(?<![支党干][部组]?)[科股室办组处委部局队])(?:每(?:季度|月|半年|周|年)|定期|不定期|适时|随时|全程|牵头|具体|负责){0,3}对(?<over>[^，。；]{2,30}?)(?:进行|开展|实施|予以)(?:日常|专项|全程|跟踪|全面|重点|不定期|定期|经常性){0,2}(?<what>${supervising.source})`,
			'g',
		),
		value: (match, { asks }) =>
			asks && !/支部|党委$/.test(part(match, 'who'))
				? { who: part(match, 'who'), over: part(match, 'over'), what: part(match, 'what') }
				: undefined,
		reason: 'An office oversees others.',
	},
];
