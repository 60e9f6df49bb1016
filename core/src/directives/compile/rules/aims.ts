import { organWords } from '../../words/organs.ts';
import { listed, part, type Rule } from '../meaning.ts';

/** What the campaign is for and what it is measured by. */
export const aimRules: readonly Rule[] = [
	{
		kind: 'pillar',
		name: 'pillar',
		pattern:
			/(?<=^|[。；])(?<name>[\u4e00-\u9fff]{4,14})，?是[^，。；]{0,12}?(?<role>重要目标|着力点|落脚点|出发点|基础和保证|根本保证)/g,
		value: (match) => ({ name: part(match, 'name'), role: part(match, 'role') }),
		reason: 'One of the points that the whole campaign stands on, and what it is to it.',
	},
	{
		kind: 'pillar',
		name: 'pillars named',
		pattern:
			/(?:把握好|坚持|围绕|按照|落实)[“"]?(?<list>(?:[\u4e00-\u9fff]{4,10}、){2,5}[\u4e00-\u9fff]{4,10})[”"]?(?:[一二三四五六七八九十]句话的?)?(?:的)?(?:总体要求|总要求|思路|方针)/g,
		value: (match) => ({ points: listed(part(match, 'list').replace(/[一二三四五六七八九十]句话$/, '')) }),
		reason: 'The whole is summed up in a few points: a fixed first level for every item.',
	},
	{
		kind: 'goal',
		name: 'aim',
		pattern:
			/(?:主要任务|总体目标|工作目标|目标|目的|主要内容|活动目标|年度目标)(?:任务)?(?:是|就是|为(?!了)|：)：?(?<what>[^。；]{4,80})|以[“"]?(?<content>[^，。；”]{4,40})[”"]?为主要内容/g,
		value: (match) => ({ what: part(match, 'what') || part(match, 'content') }),
		reason: 'The words name what is aimed at.',
	},
	{
		kind: 'problem',
		name: 'gap',
		pattern: /(?:距离|离)(?<target>[^。；]{2,40}?)(?:目标|要求)?还有(?<gap>[^，。；]{0,6}?差距)/g,
		value: (match) => ({ target: part(match, 'target'), needs: 'baseline' }),
		reason: 'A gap to a target: a baseline is needed before it can be closed.',
	},
	{
		kind: 'goal',
		name: 'higher level',
		pattern:
			/(?:再上|迈上|登上|再登)(?<to>新(?:水平|台阶|高度))|(?:争先进位|晋位升级|进位)(?!的?(?:意识|劲头|氛围|精神|压力|动力))/g,
		value: (match) => ({ to: part(match, 'to') || '进位', needs: 'from and to level' }),
		reason: 'A level above the present one: from which to which is to be set.',
	},
	{
		kind: 'goal',
		name: 'result and feature',
		pattern: /抓出(?<what>实效|特色|成效)/g,
		value: (match) => ({ needs: part(match, 'what') === '特色' ? 'one feature' : 'one outcome indicator' }),
		reason: 'Every plan names an outcome and a feature.',
	},
	{
		kind: 'goal',
		name: 'centre work',
		pattern: /(?:围绕中心|服务大局)(?:、[\u4e00-\u9fff]{4}){0,4}/g,
		value: (match) => ({ points: listed(match[0]) }),
		reason: 'Work is tied to the centre-work: each action is tagged with what it serves.',
	},
	{
		kind: 'goal',
		name: 'outcome served',
		pattern:
			/为(?:推动|促进|实现)?(?<what>[^，。；]{2,24}(?:发展|目标|建设))提供(?!了)[^。；]{0,20}(?:保证|保障|动力|支撑|支持)/g,
		value: (match) => ({ serves: part(match, 'what') }),
		reason: 'The campaign serves an outcome beyond itself: linked, not claimed as its effect.',
	},
	{
		kind: 'rule',
		name: 'done and done well',
		pattern: /(?:不|只)满足于干了[，,]?不满足于干好|不仅要?干了?[，,]?(?:还|更)要干好/g,
		value: () => ({ measures: ['done', 'done well'] }),
		reason: 'Done and done well are two measures.',
	},
	{
		kind: 'goal',
		name: 'compare',
		pattern: new RegExp(
			`(?:(?<who>${organWords}(?:(?:和|与|、)${organWords}){0,12}))?在(?<how>竞争|比学赶超|评比)(?:和|与|、)?(?:激励|比较)?中(?<what>[^，。；]{2,40})`,
			'g',
		),
		value: (match) => ({
			what: part(match, 'what'),
			aims: listed(part(match, 'what')),
			among: listed(part(match, 'who')),
			by: 'comparable groups',
			delta: 'before and after, beside the level',
		}),
		reason: 'Improvement by comparison: only among comparable groups, and before with after.',
	},
	{
		kind: 'goal',
		name: 'steadiness',
		pattern: /(?:重在|贵在)(?<what>坚持|深入|持久|落实)/g,
		value: (match) => ({
			measure: part(match, 'what') === '坚持' ? 'share of periods with acts' : part(match, 'what'),
		}),
		reason: 'Steadiness over time counts, not acts before inspections.',
	},
];
