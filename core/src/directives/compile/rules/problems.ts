import { part, type Rule } from '../meaning.ts';

/** Classes of what is found wanting, by the words that say it. The first that fits counts. */
const classes: readonly (readonly [string, RegExp])[] = [
	['leadership', /领导班子|领导干部|执行力|软弱涣散/],
	['member role', /党员[^，。；]{0,16}(?:动力|作用|意识)/],
	['branch vitality', /党组织[^，。；]{0,6}活力|创新(?:意识|能力)/],
	['basics', /基础工作|不扎实|不规范|薄弱/],
	['publicity', /宣传|知名度|信息工作/],
];
const classOf = (text: string): string => classes.find(([, said]) => said.test(text))?.[0] ?? 'other';

/** What is found wanting. */
export const problemRules: readonly Rule[] = [
	{
		kind: 'problem',
		name: 'finding',
		pattern:
			/(?<who>(?:一些|有些|少数|个别|部分|还有一些|有的)[^，。；]{2,30}?)(?<what>(?:不强|不够|不足|不高|薄弱|较差|不扎实|不规范|不到位|涣散|滞后|欠缺|不平衡|动力不足)[^。；]{0,60})/g,
		value: (match) => ({
			class: classOf(match[0]),
			who: part(match, 'who'),
			severe: /软弱涣散|严重|瘫痪/.test(match[0]),
		}),
		reason: 'A shortcoming is found in some; the most severe opens a case of its own.',
	},
	{
		kind: 'problem',
		name: 'named problem',
		pattern:
			/(?<!是|已)(?:解决|克服|纠正|整改)(?!了)(?:好)?(?<what>(?!我国所有|所有|一切)[^，。；]{4,40}?)(?:的)?(?:问题|现象|倾向)/g,
		value: (match) => ({ what: part(match, 'what'), take: 'ledger' }),
		reason: 'A problem is named: an item for the ledger.',
	},
	{
		kind: 'problem',
		name: 'weak will',
		pattern: /(?<what>(?:争先进位|争先创优|争先)的?(?:意识|劲头|精神))(?:还)?(?:不强|不足|不够|不浓)/g,
		value: (match) => ({ class: 'member role', what: part(match, 'what') }),
		reason: 'What is found wanting is the will to do better.',
	},
	{
		kind: 'problem',
		name: 'publicity behind',
		pattern: /(?<what>宣传|信息工作)[^，。；]{0,6}(?:跟不上|靠后|滞后|年年靠后|不够)[^。；]{0,40}/g,
		value: (match) => ({
			class: 'publicity',
			what: part(match, 'what'),
			needs: 'counts for each stage, own rank by year',
		}),
		reason: 'Work is done but not seen: from highlight to adoption, and the rank year on year.',
	},
	{
		kind: 'problem',
		name: 'rank by year',
		pattern: /年年爬坡[，,]?年年靠后/g,
		value: () => ({ class: 'publicity', needs: 'own rank, year on year' }),
		reason: 'A rank that does not move: own position by year.',
	},
];
