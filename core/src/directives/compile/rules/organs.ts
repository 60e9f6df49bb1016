import { asksOfIt, nameBegins, organNames } from '../../words/organ-names.ts';
import { organWords, typesNamed } from '../../words/organs.ts';
import { listed, type MeaningValue, part, type Rule } from '../meaning.ts';

const addressed = (match: RegExpMatchArray): MeaningValue => ({
	who: part(match, 'who'),
	types: typesNamed(part(match, 'who')),
	all: /各|全/.test(part(match, 'who')),
});
const takesOn = '(?:要|具体|共同|各自|主动|积极)?(?:负责(?!人|同志)|牵头(?!单位|部门|领导)|会同|配合|承办|主办|主抓)';

/** Organs that something is asked of, by their kind, by their names and by the labels before them. */
export const organRules: readonly Rule[] = [
	{
		kind: 'organ',
		name: 'addressee',
		pattern: new RegExp(`(?<who>${organWords})(?=要(?!求|素|闻)|应当?|必须|须|负责|认真)`, 'g'),
		value: addressed,
		reason: 'An organ that something is asked of.',
	},
	{
		kind: 'organ',
		name: 'addressee',
		pattern: new RegExp(`${nameBegins}(?<who>${organNames})(?=${asksOfIt}|${takesOn})`, 'g'),
		// Laws and reports name organs on every line, and ask nothing of them in this campaign.
		value: (match, { asks }) => (asks ? addressed(match) : undefined),
		reason: 'An organ that something is asked of, told by how its name ends.',
	},
	{
		kind: 'organ',
		name: 'labelled',
		pattern:
			/(?<label>(?:总?牵头|责任|配合|承办|主办|协办|参加|参与|实施|协助|落实|负责)(?:单位|部门|科室|股室|处室|领导|机构|主体))(?:为|：|是)：?(?<who>(?:[^。；（）\]］】]|（[^（）]*）){2,160})/g,
		value: (match) => ({
			who: part(match, 'who').trim(),
			role: /配合|协办|参加|参与|协助/.test(part(match, 'label')) ? 'helps' : 'leads',
			organs: listed(part(match, 'who')),
			types: typesNamed(part(match, 'who')),
		}),
		reason: 'A label says whose task it is, or who helps.',
	},
	{
		kind: 'organ',
		name: 'dual role',
		pattern: /既(?:承担|是)(?<one>[^，。；]{2,24})[，,]又(?:承担|是)(?<other>[^，。；]{2,24})/g,
		value: (match) => ({ roles: [part(match, 'one'), part(match, 'other')] }),
		reason: 'The organ both oversees and practises: it may not judge its own.',
	},
];
