import { lastUpTo } from '../within.ts';
import { verbs } from '../words/actions.ts';
import { again } from '../words/doer.ts';
import { onlyExhorts } from '../words/exhortations.ts';
import { findsFault } from '../words/faults.ts';
import { inAll, totals } from '../words/organ-names.ts';
import { isGround } from './grounds.ts';
import type { MeaningKind, Setting } from './meaning.ts';
import { type Placed, sentenceAt, sentenceStarts } from './placed.ts';

/** What becomes an item of a plan. */
const proposed: ReadonlySet<MeaningKind> = new Set(['goal', 'standard', 'action', 'duty', 'group', 'phase', 'quota']);

const forms =
	'讲话|致辞|报告|通知|通报|意见|方案|规划|计划|要点|办法|规定|决定|细则|总结|纪要|倡议书|公告|通告|清单|分解表|安排|函';
const titleEnds = new RegExp(`(?:${forms})(?:（[^（）]{1,20}）)*$`);

/** 现就……通知如下, 特制定本方案: it only leads on to what the document says. */
const leadsOn = new RegExp(
	[
		'^[^。；]{0,160}?(?:^|，|此|究)(?:现|特|兹)(?:就|将|提|对|把|结合|制|作|印)[^。；]{0,120}?(?:如下|以下)[^，。；：]{0,12}[：。]',
		`^[^。；]{0,160}?(?:${forms}|事项|情况|部署|要求|倡议|说明|分工)(?:告知|明确)?如下[：。]`,
		'^[^。；]{0,160}?(?:特|研究)?(?:制定|制订|提出)(?:本|如下|以下)[^，。；：]{0,12}(?:方案|意见|办法|计划|要点|措施|规定|细则|要求)[：。]',
		'^(?:同志们，?)?(?:今天|这次|此次|本次)[^。；]{0,20}会[^。；]{0,60}(?:任务|目的)是[^。]{0,160}。',
		'^现将[^。；]{2,120}?(?:印发|转发|下发)给?(?:你们|各)[^。；]{0,40}[：。]',
	].join('|'),
);

/** Behind the words of a quoted name: “争先进位”活动. */
const ofName = /^[^“”"，。；]{0,20}[”"](?:专项|主题|系列|创建|教育)*(?:活动|行动|工程|计划|机制|品牌|竞赛|大赛)/;
const opensName = /[“"][^“”"，。；]{0,20}$/;

const asks = '(?<![主重必只首次简纪提概摘紧需])要(?!求|素|闻|点)|必须|须|应当|务必|请';
const people = '群众|大家|老百姓|百姓|村民|居民|企业|基层|干部|党员|职工|代表|有人|有的人|不少人';
/** 群众说得最多的就是……: what people say is no request. */
const said = `(?:${people})[^，。；]{0,8}?(?:说|讲|谈|反映|提|议论|抱怨|关心|期盼|盼|担心|呼声)[^，。；]{0,8}(?:就?是(?!否)|莫过于|：)|(?<![对就将把])(?:群众|大家|老百姓|村民|居民|企业|基层|有人|不少人)(?:普遍|多次|纷纷)?(?:反映|抱怨|认为|觉得)(?!的|问题|强烈|突出|集中|渠道|诉求|情况|意见)`;
/** What is to be done or reached: never a report of it, whatever else the words look like. */
const aimed = `年内|全年|全程|今年(?!以来|上半年|[一二三]季度|前|[0-9一二三四五六七八九十]{1,2}月)|[明下]年|[底末内旬日月号][之以]?前|(?<!以|境|县|市|区|镇|村)内|到[^，。；]{0,8}[底末]|力争|确保|争取|争创|计划|拟|将(?!近)|${asks}`;
const atLeast = '不[少低]于|不得[少低]于|以上|至少|左右';
/** By these words a number is of what was. */
const past =
	'截至|截止(?!时间|日期)|至今|以来|去年|上年|上月|目前|近日|日前|前期|前一阶段|上一阶段|[一二三]季度|上半年|前[0-9一二三四五六七八九十]{1,2}个月';
const counts = `${totals}|(?<![公中总一与])${inAll}`;
const did = `(?:${verbs}|解决|发现|覆盖|收到|办理|建成|达|有)`;
/**
 * 共开展活动312场次, 一季度累计走访群众8000户, 已建成20个: what was done. What is said of something, 对已建成的阵地, is none of it; neither is what is to be reached,
 * 年内累计建成20个, or has no word of the past.
 */
const was = [
	`(?<!业|(?:对|将|把)[^，。；]{0,10})已经?(?![^，。；]{0,10}的)${did}`,
	`(?<!(?:${aimed})[^。；]{0,40})(?:(?<=(?:${past})[^。；]{0,60})(?:${counts})${did}|(?:${counts})${did}(?=[^，。；]{0,24}(?:了|场次|人次|户次|件次|余[个户人名件次场]|多[个户人名件次场])))(?![^，。；]{0,24}(?:${atLeast}))`,
].join('|');
/** 甲镇开展活动45场次，位居全县第一. */
const ranked = `(?<=^|[。；])(?:(?!力争|确保|争取|${asks})[^。；]){0,160}?(?:位居|名列|排名[^，。；]{0,6}第)`;
/** Up to where something is asked for after all, or is due. */
const tells = new RegExp(
	`(?:${said}|${was}|${ranked})(?:(?!，(?:[^，。；]{0,24}(?:${asks})|[^，。；]{0,12}?(?:${again}|[日号月底旬度末][之以]?前|[天日月]内)))[^。；]){0,200}`,
	'g',
);

/** 至今未召开动员会: it was not done. */
const undone = /(?:(?<![并绝])未|没有?)(?:及时|按时|认真|如期|真正|按要求|按规定)*$/;

const wide = 200;
/** The words from a place to the next mark. */
const endOfPiece = (text: string, from: number): string =>
	text.slice(from, from + wide).split(/[，。；：]/, 1)[0] ?? '';

/**
 * Tells what only looks like something to do or to reach: words of the title, of the sentence that leads on to all others, of an activity's quoted
 * name, and what was done, was left undone, or is what people say.
 */
export function isAskedFor(text: string, setting: Setting): (placed: Placed) => boolean {
	const starts = sentenceStarts(text);
	const titleAt = titleEnds.test(setting.title) ? text.indexOf(setting.title) : -1;
	const titleEnd = titleAt < 0 ? 0 : titleAt + setting.title.length;
	const told = [...text.matchAll(tells)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
	const isTold = (at: number): boolean => at < (lastUpTo(told, at)?.end ?? 0);
	const leads = (from: number): boolean => {
		const start = starts[sentenceAt(starts, from)] ?? 0;
		const lead = from - start > wide ? undefined : leadsOn.exec(text.slice(start, start + 2 * wide).trimStart());
		return from - start < (lead?.[0].length ?? 0);
	};
	const isName = (from: number, to: number): boolean =>
		opensName.test(text.slice(Math.max(0, from - wide), from)) && ofName.test(text.slice(to, to + wide));
	const isOnlyGround = isGround(text);
	return (placed) => {
		if (isOnlyGround(placed)) return false;
		const { meaning, from, to } = placed;
		const { kind, rule } = meaning;
		if (!proposed.has(kind)) return true;
		if (from < titleEnd || leads(from)) return false;
		const words = rule === 'asked' ? String(meaning.value.what ?? '') : text.slice(from, to);
		if (kind === 'action' && (rule === 'asked' || rule === 'to do') && onlyExhorts(words)) return false;
		if (kind === 'goal' && isName(from, to)) return false;
		if (kind === 'action' && rule !== 'asked' && findsFault(endOfPiece(text, from))) return false;
		// Of 去年各支部共走访100户 the words that tell what was begin behind who did it.
		const place = rule === 'asked' ? to - words.length : kind === 'quota' ? to - 1 : from;
		return !isTold(place) && (rule === 'asked' || !undone.test(text.slice(Math.max(0, from - 12), from)));
	};
}
