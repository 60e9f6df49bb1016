import { nextLabel, personLabels } from '../../words/labels.ts';
import { organWords } from '../../words/organs.ts';
import { part, type Rule } from '../meaning.ts';

const charge = '(?:都|也|均)?(?:要(?!求)|为|是(?!谁)|负责|负总责|对[^，。；]{1,20}负|亲自|必须|须|牵头|具体|带头|履行)';
const posts =
	'(?:主要|分管|包保|包联|挂点|联系)(?:负责)?(?:同志|负责人|领导)|分管(?:副)?(?:书记|县长|镇长|乡长|局长|主任|校长|领导)|第一书记|(?:包村|驻村|包片|联村|下派)干部|网格(?:员|长)|[河林田路]长|(?:党委|党工委|党组织|党总支|支部)书记|党政(?:主要)?(?:负责同志|一把手)|一把手|校长|厂长|联络员';
const surname =
	'[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤]';
const title = '(?:常务)?副?(?:书记|部长|县长|市长|区长|镇长|乡长|局长|主任|校长|院长|站长|所长|科长|股长|队长|处长)';

/** The number of a clause that begins with who is meant. */
const clauseMarker =
	/^(?:（[一二三四五六七八九十0-9]{1,3}）|[一二三四五六七八九十0-9]{1,3}(?:[、.．]|是(?!谁))|第[一二三四五六七八九十]{1,3}[，、])[ \u3000]*/;

/** People by their posts, and the few whom a document names. */
export const peopleRules: readonly Rule[] = [
	{
		kind: 'person',
		name: 'first person',
		pattern:
			/(?<![自为对给让使本忘])我(?!们|县|市|省|区|镇|乡|国|部|局|院|校|党|军|行|处|厅)(?=讲|也|为|作为|是(?=第一|主要|直接|组长)|任|代表|要|想|就|再|在|强调|提|谈|认为|希望|一再|反复)/g,
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
		name: 'in charge',
		pattern: new RegExp(
			`(?<=^|[。；，：、）]|由)(?!（[一二三四五六七八九十0-9]{1,3}）)(?<who>(?:(?![的了在是为把将对要])[\\u4e00-\\u9fff（）]){0,12}?(?:${posts}))(?=${charge})`,
			'g',
		),
		value: (match, { asks }) => (asks ? { post: part(match, 'who') } : undefined),
		reason: 'Someone in charge is named by the post.',
	},
	{
		kind: 'person',
		name: 'named person',
		pattern: new RegExp(
			`(?:由|请|(?<=^|[。；，]))(?<post>(?:[\\u4e00-\\u9fff]{0,10}?${title})?)(?<name>${surname}[\\u4e00-\\u9fff]{1,2}?)(?<title>${title}|同志)(?=[^，。；]{0,6}(?:负责|牵头|主抓|总牵头|分管|担任|具体|协助|兼任))`,
			'g',
		),
		value: (match) => ({
			name: part(match, 'name'),
			post: part(match, 'post') || part(match, 'title').replace('同志', '') || null,
		}),
		reason: 'A person in charge is named; the post has to be found.',
	},
	{
		kind: 'person',
		name: 'labelled person',
		pattern: new RegExp(`(?<label>${personLabels})：(?<who>(?:(?!${nextLabel})[^，。；：）]){2,20})`, 'g'),
		value: (match) => ({ who: part(match, 'who').trim(), role: part(match, 'label') }),
		reason: 'A label says who is in charge, or whom to ask.',
	},
	{
		kind: 'person',
		name: 'first responsible',
		pattern:
			/是(?<who>[^，。；]{2,16}?)的(?:一项|第一|重要|重大)*(?:政治|主体|领导)?责任|(?<head>(?!什么)[^，。；]{1,16}?)(?:是|作?为)(?:[^，。；是为]{0,12}的)?(?:第一|直接|主要)责任人/g,
		value: (match, { speaker }) => {
			const who = (part(match, 'who') || part(match, 'head')).replace(clauseMarker, '');
			if (who === '我') return speaker === null ? undefined : { who: speaker, duty: 'first responsible' };
			return who.length < 2 ? undefined : { who, duty: 'first responsible' };
		},
		reason: 'Responsibility is laid on an organ: one first-responsible person by post.',
	},
];
