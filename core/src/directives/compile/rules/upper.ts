import { levels } from '../../words/organs.ts';
import { part, type Rule } from '../meaning.ts';

const levelsIn = (text: string): string[] => {
	const found = levels.filter(({ said }) => said.test(text)).map(({ level }) => level);
	// 省、市、县委 names three.
	return /省、市、县委/.test(text)
		? ['centre', 'province', 'city', 'county'].filter((level) => level !== 'centre' || /中央/.test(text))
		: found;
};

const asker =
	'(?:(?:党中央|中央|国务院|(?:省|市|县|区|镇|乡)(?:委|政府|党委)|(?:省|市|县|区)(?=、[省市县区镇乡委]|市委|县委))(?:、|和)?){1,8}|上级|[\u4e00-\u9fff]{2,3}(?:同志|总书记)(?=提出|要求|指出|强调)|会议';

/** Who asked for it above, and what a text cites as its ground. */
export const upperRules: readonly Rule[] = [
	{
		kind: 'upper',
		name: 'deployment',
		pattern: new RegExp(
			`(?<who>${asker})[^，。；]{0,30}?(?:进行了?(?<how>动员部署|部署|安排)|(?<said>提出|要求|印发|号召))`,
			'g',
		),
		value: (match) => ({
			who: part(match, 'who'),
			levels: levelsIn(part(match, 'who')),
			act: part(match, 'how') || part(match, 'said'),
		}),
		reason: 'An organ above, or one cited, deploys or asks.',
	},
	{
		kind: 'upper',
		name: 'ground',
		pattern: new RegExp(
			`(?:按照|根据|贯彻落实|贯彻|落实|统一到|遵照)(?<who>(?:${asker})?[^，。；]{0,24}?)(?:的)?(?<what>会议精神|决策部署|安排部署|这一部署|部署要求|部署|活动方案|文件精神)`,
			'g',
		),
		value: (match) => ({ who: part(match, 'who'), levels: levelsIn(part(match, 'who')), what: part(match, 'what') }),
		reason: 'The clause rests on what an organ above decided.',
	},
	{
		kind: 'repeat',
		name: 'said before',
		pattern:
			/(?:过去|以前|此前|曾经?|上次|前一阶段)[^。；]{0,8}?(?:多次|反复|一再|曾|也|就)[^。；]{0,4}(?:强调|要求|部署|讲|提出|指出)过?|(?:多次|反复|一再|屡次|再三|已多次)(?:强调|要求|指出|通报|部署|催报|催办|提醒|重申|安排)|(?:去年|前年|上年|年初|上半年|此前|之前|早在)[^，。；]{0,16}?已(?:经)?[^，。；]{0,16}?(?:发文|印发|下发|通知|部署|安排|强调|要求)|(?:作|做|进行)过(?:多次|专门|具体|全面|明确)*(?:的)?(?:部署|安排|强调|要求)|(?:讲|说|强调|提|要求|部署|开会讲)过(?:很|好)?(?:多|几|不止一|[两三四五六七八九十])[次遍回](?!话)|第[二三四五六七八九十]次(?:提出|强调|部署|要求|通报|发文|开会)|重申一[遍次]|三令五申|再次(?:强调|重申|明确|提醒|要求)|重申(?=如下|以下|[：:]|有关|一下)/g,
		value: (_, setting) => ({ by: setting.speaker }),
		reason: 'The words say that it was asked for before: look for the earlier instruction and what became of it.',
	},
];
