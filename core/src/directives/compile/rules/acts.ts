import { acts, supervising } from '../../words/actions.ts';
import { organWords } from '../../words/organs.ts';
import { listed, part, type Rule } from '../meaning.ts';

/** Things to do, and who has to see to what. */
export const actRules: readonly Rule[] = [
	...acts.map(
		({ act, said, record, lists }): Rule => ({
			kind: 'action',
			name: act,
			pattern: new RegExp(said.source, 'g'),
			value: (match) => ({ act, record, ...(lists ? { [lists]: listed(part(match, 'list')) } : {}) }),
			reason: `Something to do; its record holds: ${record}.`,
		}),
	),
	{
		kind: 'action',
		name: 'asked',
		pattern: new RegExp(`(?<who>${organWords})(?:都)?(?:要(?!求|素|闻)|应当|必须|须)(?<what>[^。；]{4,80})`, 'g'),
		value: (match) => ({ who: part(match, 'who'), what: part(match, 'what') }),
		reason: 'An organ is asked to do something.',
	},
	{
		kind: 'duty',
		name: 'supervision',
		pattern: new RegExp(
			`(?:对此[，,]|由)?(?<who>[\\u4e00-\\u9fff]{0,8}?(?:研究室|办公室|督查室|组织部|组织科|干部科|领导小组|纪委|科室|科|室|局))(?:要|负责|应当?)(?:加强|做好|抓好|切实)?(?:对(?<over>[^，。；]{2,24})的)?(?<what>${supervising.source})`,
			'g',
		),
		value: (match) => ({
			who: part(match, 'who').replace(/^(?:对此|由)/, ''),
			over: part(match, 'over') || null,
			what: part(match, 'what'),
		}),
		reason: 'A named office sees to it: a list, reminders, and a way to close it.',
	},
];
