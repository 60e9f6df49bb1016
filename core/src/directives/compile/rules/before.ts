import { listed, part, type Rule } from '../meaning.ts';

const tags: Readonly<Record<string, string>> = {
	长期性: 'long-term',
	普遍性: 'widespread',
	事关民生: 'livelihood',
	事关发展: 'development',
};

/** The campaign before this one and what it leaves to do. */
export const beforeRules: readonly Rule[] = [
	{
		kind: 'predecessor',
		name: 'campaign before',
		pattern: /(?:巩固和扩大|巩固|扩大|深化)(?<name>[\u4e00-\u9fff]{2,16}?活动)(?:的)?成果/g,
		value: (match) => ({ campaign: part(match, 'name') }),
		reason: 'This campaign goes on from an earlier one.',
	},
	{
		kind: 'predecessor',
		name: 'closed with open work',
		pattern: /(?<name>[\u4e00-\u9fff]{2,16}?活动)虽然(?:圆满|基本|已经)*结束[，,]但/g,
		value: (match) => ({ campaign: part(match, 'name'), state: 'closed' }),
		reason: 'It ended, and something of it is still open: closing needs a disposition for each open matter.',
	},
	{
		kind: 'predecessor',
		name: 'open issues',
		pattern: /(?:征求到|反映|收集|梳理)的(?<what>[^。；]{0,60}?)(?:问题|意见|建议)[，,]?还需要[^。；]{0,40}/g,
		value: (match) => ({
			take: 'ledger',
			tags: Object.entries(tags)
				.filter(([said]) => part(match, 'what').includes(said))
				.map(([, tag]) => tag),
		}),
		reason: 'Matters raised earlier are still to be settled: carried over into the ledger.',
	},
	{
		kind: 'predecessor',
		name: 'measures go on',
		pattern: /继续(?:落实|执行|推进|坚持)(?<what>[^。；，]{2,30}?(?:思路|措施|办法|做法)(?:和(?:思路|措施))?)/g,
		value: (match) => ({ take: 'measures', what: listed(part(match, 'what')) }),
		reason: 'Measures adopted before stay in force.',
	},
	{
		kind: 'predecessor',
		name: 'rectification goes on',
		pattern: /继续(?:抓好|做好|推进)(?<what>[^。；，]{0,10}整改[^。；，]{0,10})/g,
		value: (match) => ({ take: 'rectification', what: part(match, 'what') }),
		reason: 'Rectification begun before goes on: owner, deadline, proof and verifier are needed.',
	},
	{
		kind: 'goal',
		name: 'institutions',
		pattern:
			/(?:创新|健全|完善|建立|落实)(?:和(?:创新|落实|完善|健全))?(?:相关|有关|各项|长效)?(?:体制机制|机制体制|规章制度|长效机制)/g,
		value: () => ({ measure: 'rules abolished, changed, made' }),
		reason: 'What lasts is rules and institutions: a register of them.',
	},
];
