import { part, type Rule } from '../meaning.ts';

const atMost = /(?:最多|至多|最高|上限|不超过)(?:可以?|累计|共)?$/;

/** Numbers that add or take points, and what bounds them. */
export const pointRules: readonly Rule[] = [
	{
		kind: 'points',
		name: 'points',
		pattern:
			/(?:(?<when>[^，。；]{0,40}?)[，,]?)?(?:每(?<each>[^，。；]{1,8}))?(?<sign>倒扣|扣除|扣减|扣|加|减|得|计|记|奖励)(?<points>[0-9]+(?:\.[0-9]+)?)(?:(?:[-—－–~～]{1,2}|[至到])(?<most>[0-9]+(?:\.[0-9]+)?))?分(?!钟|之)/g,
		value: (match) => {
			const sign = /扣|减/.test(part(match, 'sign')) ? -1 : 1;
			// 最多扣10分 bounds the points, and takes none.
			if (atMost.test(part(match, 'when'))) return undefined;
			return {
				when: part(match, 'when').trim(),
				points: sign * Number(part(match, 'points')),
				most: part(match, 'most') ? sign * Number(part(match, 'most')) : null,
				each: part(match, 'each') || null,
			};
		},
		reason: 'A number that adds or takes points.',
	},
	{
		kind: 'points',
		name: 'most points',
		pattern:
			/(?<what>满分(?:为|值)?|总分(?:为|值)?|(?:最多|至多|最高)(?:可以?|累计|共)?(?:加|扣|减|得|计|记|奖励)|最多|最高不超过|(?:加|扣|得)分(?:最高|最多)?(?:不超过|上限(?:为)?)|最高(?:加|扣|得)?分?(?:为)?|分值)(?<points>[0-9]+(?:\.[0-9]+)?)分/g,
		value: (match) => ({ most: Number(part(match, 'points')), of: part(match, 'what') }),
		reason: 'The most that can be had or lost.',
	},
	{
		kind: 'points',
		name: 'no points',
		pattern: /(?<=^|[。；，])(?<when>[^，。；]{0,40}?)[，]?(?:不得分|不计分|不予加分|计零分|得零分|本项(?:为)?0分)/g,
		value: (match) => ({ when: part(match, 'when'), points: 0 }),
		reason: 'What earns nothing.',
	},
	{
		kind: 'points',
		name: 'weight',
		pattern:
			/(?<=^|[，。；、])(?<of>[^，。；、]{2,16}?)(?:所占)?(?:占(?:总分|比)?(?:的)?|权重(?:为|占)?)(?<share>[0-9]{1,3}(?:\.[0-9]+)?[%％])/g,
		value: (match, { asks }) =>
			asks && /考核|评议|测评|评价|得分|成绩|权重|考评|评分|分/.test(match[0])
				? { of: part(match, 'of'), share: part(match, 'share') }
				: undefined,
		reason: 'What part of the whole it makes up.',
	},
	{
		kind: 'points',
		name: 'grade',
		pattern:
			/(?:得分|总分|分数|成绩|考核)?(?:在)?(?<side>低于|高于|不足|达到)?(?:(?<least>[0-9]{1,3}(?:\.[0-9]+)?)分?(?:（含）)?(?:[-—－–~～]{1,2}|[至到]))?(?<points>[0-9]{2,3}(?:\.[0-9]+)?)分(?:（不?含）)?(?<bound>以上|以下)?(?:的)?[，,]?(?:的)?(?:评|定|确定|认定)?为?(?:[“"]?)(?<grade>优秀|良好|合格|不合格|基本合格|较好|一般|差)/g,
		value: (match) => {
			const [points, least] = [Number(part(match, 'points')), part(match, 'least')];
			return {
				points: least === '' ? points : Number(least),
				most: least === '' ? null : points,
				bound: /低于|不足|以下/.test(match[0]) ? 'max' : 'min',
				grade: part(match, 'grade'),
			};
		},
		reason: 'From so many points on, up to so many or below them it is of a grade.',
	},
	{
		kind: 'points',
		name: 'veto',
		pattern: /一票否决|扣完为止|减完为止|扣完[0-9]*分?为止|取消(?:评优|评先|当年评优)(?:评先)?资格/g,
		value: (match) => ({ rule: match[0] }),
		reason: 'What bounds or voids the points.',
	},
];
