import { numeralOf } from '../../outline/numeral.ts';
import { part, type Rule } from '../meaning.ts';

const number = '[0-9]+|[一二两三四五六七八九十]+';
/** 1-2, 三至五; 三五 without a mark between is two single digits, and no part of a longer number or of 第十二条. */
const range = `(?<![第一二两三四五六七八九十百千万亿〇零0-9])(?:(?<min>${number})[-－—–~～至到](?<max>${number})|(?<low>[一二两三四五六七八])(?<high>[二三四五六七八九]))`;
const count = (text: string): number | null => numeralOf(text.replace('两', '二')) ?? null;

/** Better than before: only the round before can say how much. */
export const comparative =
	/更加?(?:出色|优异|突出|显著|扎实|辉煌|过硬|优良|好|高)的(?:工作|服务|学习)?(?:业绩|成绩|成效|成果|实效|水平|作风|质量)/;

/** How much and how many, said and left unsaid. */
export const amountRules: readonly Rule[] = [
	{
		kind: 'quota',
		name: 'from to',
		pattern: new RegExp(`${range}(?<unit>项|个|名|件|次|篇|户|人|条|批|例)(?<what>[^，。；]{0,20})`, 'g'),
		value: (match) => ({
			min: count(part(match, 'min') || part(match, 'low')),
			max: count(part(match, 'max') || part(match, 'high')),
			unit: part(match, 'unit'),
			of: part(match, 'what'),
		}),
		reason: 'How many at least and at most.',
	},
	{
		kind: 'quota',
		name: 'bound',
		pattern:
			/(?<side>不少于|至少|不超过|最多|不低于|不高于)(?<n>(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百]+)[%％]?)(?<unit>项|个|名|件|次|篇|户|人|条|分|天|小时|学时)?/g,
		value: (match) => ({
			bound: /少于|至少|低于/.test(part(match, 'side')) ? 'min' : 'max',
			number: part(match, 'n'),
			unit: part(match, 'unit') || null,
		}),
		reason: 'A bound that can be checked.',
	},
	{
		kind: 'quantifier',
		name: 'unsaid number',
		pattern:
			/(?<some>还有一些|有一些|一些|有些|有的|少数|个别|部分|多数|大多数|绝大多数|一批|不少|许多|各别)(?!时候|人为|意义)(?<of>[\u4e00-\u9fff]{0,12})/g,
		value: (match) => ({ said: part(match, 'some'), of: part(match, 'of'), needs: 'n of N' }),
		reason: 'How many of how many is not said: ask for the number and for what it is a part of.',
	},
	{
		kind: 'vague',
		name: 'vague measure',
		pattern: new RegExp(
			`第一时间|尽快|抓紧|及时|适时|逐步|明显增强|明显提高|进一步(?=[\\u4e00-\\u9fff])|不断(?=[\\u4e00-\\u9fff])|${comparative.source}|更加出色|切实|大力|着力`,
			'g',
		),
		value: (match) => ({
			said: match[0],
			needs: /时间|快|抓紧|及时|适时/.test(match[0])
				? 'a date or a number of hours'
				: /^更/.test(match[0])
					? 'the same measure of the round before'
					: 'a measure',
		}),
		reason: 'Nobody can check this measure as it stands.',
	},
];
