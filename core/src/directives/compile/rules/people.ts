import { organWords, typesNamed } from '../../words/organs.ts';
import { listed, part, type Rule } from '../meaning.ts';

const seats = '组长|第一组长|常务副组长|副组长|成员|主任|副主任';

/** Organs, offices and the people in them. */
export const peopleRules: readonly Rule[] = [
	{
		kind: 'group',
		name: 'leading group',
		pattern: new RegExp(
			`成立(?<name>[^，。；]{0,24}?(?:领导小组|指导小组|工作专班|委员会|办公室))[，,](?<seats>(?:[^，。；]{1,20}(?:为|任|担任)(?:${seats})[，,]?)+)`,
			'g',
		),
		value: (match, { speaker }) => ({
			name: part(match, 'name'),
			seats: part(match, 'seats')
				.split(/[，,]/)
				.filter((seat) => seat !== '')
				.map((seat) => {
					const [who = '', role = ''] = seat.split(
						/(?:担任|为|任)(?=(?:第一|常务|副)?(?:组长|成员|主任))|(?:担任|为|任)(?=副)/,
					);
					return `${role}: ${who === '我' ? (speaker ?? '我') : who}`;
				}),
		}),
		reason: 'A group is formed; its seats are filled from posts.',
	},
	{
		kind: 'person',
		name: 'first person',
		pattern:
			/(?<![自为对给让使本忘])我(?!们|县|市|省|区|镇|乡|国|部|局|院|校|党|军|行|处|厅)(?=讲|也|为|任|代表|要|想|就|再|在|强调|提|谈|认为|希望)/g,
		// Where nobody knows whose words they are, 我 says nothing.
		value: (_, { speaker, office }) => (speaker === null && office === null ? undefined : { post: speaker, office }),
		reason: '我 is who holds the office that speaks: a post, not a name.',
	},
	{
		kind: 'person',
		name: 'in charge',
		pattern: new RegExp(
			`(?<who>${organWords}(?:主要)?(?:负责人|书记|部长|局长|主任|带头人)|(?:党[（(]?工?[）)]?委|支部)书记|各副部长)(?=为|要|是|负|任)`,
			'g',
		),
		value: (match) => ({ post: part(match, 'who') }),
		reason: 'Someone in charge is named by the post.',
	},
	{
		kind: 'person',
		name: 'first responsible',
		pattern:
			/是(?<who>[^，。；]{2,16}?)的(?:一项|第一|重要|重大)*(?:政治|主体|领导)?责任|(?<head>[^，。；]{2,16}?)(?:是|为)第一责任人/g,
		value: (match) => ({ who: part(match, 'who') || part(match, 'head'), duty: 'first responsible' }),
		reason: 'Responsibility is laid on an organ: one first-responsible person by post.',
	},
	{
		kind: 'organ',
		name: 'addressee',
		pattern: new RegExp(`(?<who>${organWords})(?=要(?!求|素|闻)|应当?|必须|须|负责|认真)`, 'g'),
		value: (match) => ({
			who: part(match, 'who'),
			types: typesNamed(part(match, 'who')),
			all: /各|全/.test(part(match, 'who')),
		}),
		reason: 'An organ that something is asked of.',
	},
	{
		kind: 'organ',
		name: 'dual role',
		pattern: /既(?:承担|是)(?<one>[^，。；]{2,24})[，,]又(?:承担|是)(?<other>[^，。；]{2,24})/g,
		value: (match) => ({ roles: [part(match, 'one'), part(match, 'other')] }),
		reason: 'The organ both oversees and practises: it may not judge its own.',
	},
	{
		kind: 'group',
		name: 'coordination',
		pattern: /领导小组(?:及其办公室)?要(?<what>[^。；]{2,40})/g,
		value: (match) => ({ asks: listed(part(match, 'what')) }),
		reason: 'The group meets, and what it decides becomes tasks.',
	},
];
