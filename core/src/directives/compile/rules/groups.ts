import { listed, part, type Rule } from '../meaning.ts';

const body =
	'领导小组|指导小组|协调小组|工作小组|推进组|工作专班|专班|委员会|指挥部|办公室|联席会议(?:制度)?|工作组|工作队';
const forms = '(?:成立|组建|设立|建立|调整(?:充实)?)';
const post =
	'第一组长|常务副组长|副组长|组长|副主任|主任|副指挥长|指挥长|总召集人|召集人|总负责人|负责人|副总召集人|成员';
/** 县长为组长, 各科室负责人为成员: who, then which seat. */
const seat = `[^，。；、]{1,24}(?:、[^，。；、]{1,24}){0,12}?(?:为|任|担任)(?:${post})`;
/** 组长：县长, 组长由县长担任, 成员为各科室负责人. */
const seatFirst = `(?:${post})(?:：|由|为|是)[^。；]{1,160}?(?:担任|兼任)?(?=[，；。]|$)`;

/** Whoever speaks takes his seat by the post. */
const holder = (who: string, speaker: string | null): string =>
	who === '我' ? (speaker ?? '我') : who.replace(/^(?:由|以|并由)/, '').trim();

function seatsOf(words: string, speaker: string | null): string[] {
	const told = new RegExp(`(?<who>[^，。；]{1,120}?)(?:担任|兼任|为|任)(?<role>${post})`, 'g');
	const first = new RegExp(
		`(?:^|[，；。\\s])(?<role>${post})(?:：|由|为|是)(?<who>[^；。]{1,160}?)(?:担任|兼任)?(?=[；。]|，(?:${post})|$)`,
		'g',
	);
	const before = [...words.matchAll(first)];
	const found = before.length > 0 ? before : [...words.matchAll(told)];
	return found.map(
		({ groups = {} }) => `${groups.role}: ${holder((groups.who ?? '').replace(/^[、，和]+/, ''), speaker)}`,
	);
}

/** Groups that are formed, and who sits in them. */
export const groupRules: readonly Rule[] = [
	{
		kind: 'group',
		name: 'leading group',
		pattern: new RegExp(
			`${forms}(?<name>[^，。；]{0,30}?(?:${body}))[，：。]?(?:由|以)?(?<seats>(?:(?:${seat})[，、；]?)+|(?:(?:${seatFirst})[，；。\\s]*)+)`,
			'g',
		),
		value: (match, { speaker }) => ({ name: part(match, 'name'), seats: seatsOf(part(match, 'seats'), speaker) }),
		reason: 'A group is formed; its seats are filled from posts.',
	},
	{
		kind: 'group',
		name: 'leading group',
		pattern: new RegExp(
			`${forms}(?:了)?(?:由|以)(?<seats>[^。；]{2,160}?(?:为|任|担任)(?:${post}))的?(?<name>[^，。；、]{2,24}?(?:${body})|${body})`,
			'g',
		),
		value: (match, { speaker }) => ({ name: part(match, 'name'), seats: seatsOf(part(match, 'seats'), speaker) }),
		reason: 'A group is formed; its seats stand before its name.',
	},
	{
		kind: 'group',
		name: 'leading group',
		pattern: new RegExp(
			`${forms}(?<name>(?![了过])[^，。；由以]{1,24}?(?:领导小组|工作专班|专班|指挥部|联席会议(?:制度)?))(?=[，。；]|$)`,
			'g',
		),
		value: (match, { asks }) => (asks ? { name: part(match, 'name'), seats: [] } : undefined),
		reason: 'A group is formed; who sits in it is not said.',
	},
	{
		kind: 'group',
		name: 'group office',
		pattern:
			/(?:领导小组|指挥部|专班|委员会|联席会议)?(?:下设)?办公室(?:，办公室)?设在(?<at>[^，。；]{2,24})(?:，(?:由)?(?<head>[^，。；]{2,24}?)(?:兼任|担任|任|为)(?:办公室)?主任)?/g,
		value: (match) => ({ at: part(match, 'at'), head: part(match, 'head') || null }),
		reason: 'The office that does the daily work of the group, and who leads it.',
	},
	{
		kind: 'group',
		name: 'coordination',
		pattern: /领导小组(?:及其办公室)?要(?<what>[^。；]{0,10}(?:统筹|协调|研究|会商|定期|发挥|加强)[^。；]{2,30})/g,
		value: (match) => ({ asks: listed(part(match, 'what')) }),
		reason: 'The group meets, and what it decides becomes tasks.',
	},
];

/** What a group that is formed by some words is called; null where they form none that has a name. */
export const groupNameIn = (words: string): string | null =>
	groupRules
		.filter(({ name }) => name === 'leading group')
		.map(({ pattern }) => words.matchAll(pattern).next().value?.groups?.name?.trim() ?? '')
		.find((name) => name !== '') ?? null;
