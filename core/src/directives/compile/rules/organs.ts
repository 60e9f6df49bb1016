import { nextLabel, ownerLabels } from '../../words/labels.ts';
import { asksOfIt, nameBegins, organNames } from '../../words/organ-names.ts';
import { organWords, typesNamed } from '../../words/organs.ts';
import { listed, type MeaningValue, part, type Rule } from '../meaning.ts';

const addressed = (match: RegExpMatchArray): MeaningValue => ({
	who: part(match, 'who'),
	types: typesNamed(part(match, 'who')),
	all: /各|全/.test(part(match, 'who')),
});
const takesOn =
	'(?:要|具体|共同|各自|分别|主动|积极|按照?职责(?:分工)?){0,2}(?:负责(?!人|同志)|牵头(?!单位|部门|领导)|会同|配合|承办|主办|主抓)';

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
		pattern: new RegExp(
			`(?<label>${ownerLabels})(?:为|：|是)：?(?<who>(?:(?!${nextLabel})[^。；：（）\\]］】]|（[^（）：]*）){2,160})`,
			'g',
		),
		value: (match) => ({
			who: part(match, 'who').trim(),
			role: /配合|协办|参加|参与|协助/.test(part(match, 'label')) ? 'helps' : 'leads',
			organs: part(match, 'who').split(/\s+/).flatMap(listed),
			types: typesNamed(part(match, 'who')),
		}),
		reason: 'A label says whose task it is, or who helps.',
	},
	{
		kind: 'organ',
		name: 'labelled',
		pattern: new RegExp(
			`(?<=（由?)(?<who>${organNames})(?=(?:统一)?(?:组织|抓好)?(?:实施|落实)[，；）]|(?<=。（[^（）。]{2,160})(?:[，；][^，；（）。]{1,16}(?:前|完成|底))?）(?:。|$))`,
			'g',
		),
		value: (match, { asks }) =>
			asks
				? {
						who: part(match, 'who'),
						role: 'leads',
						organs: listed(part(match, 'who')),
						types: typesNamed(part(match, 'who')),
					}
				: undefined,
		reason: 'A bracket behind a task says whose it is.',
	},
	{
		kind: 'organ',
		name: 'dual role',
		pattern: /既(?:承担|是)(?<one>[^，。；]{2,24})[，,]又(?:承担|是)(?<other>[^，。；]{2,24})/g,
		value: (match) => ({ roles: [part(match, 'one'), part(match, 'other')] }),
		reason: 'The organ both oversees and practises: it may not judge its own.',
	},
];
