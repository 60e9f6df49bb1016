import { numberSaid, units } from '../../words/units.ts';
import { listed, part, quoted, type Rule } from '../meaning.ts';

/** 六有, 四有一好, 五净一规范, 六个一: a number and what is counted, more than once in some. */
const numbered =
	'[一二两三四五六七八九十](?:个)?[\\u4e00-\\u9fff]{1,4}(?:[一二两三四五六七八九十](?:个)?[\\u4e00-\\u9fff]{1,4}){0,3}';
/** Ends of a list of criteria. */
const until = '(?=[。；）]|$)';
/** Criteria that are parted by ；, each of which may have marks within; else by marks. */
const criteria = (text: string): string[] =>
	/；|[0-9]\.|[①②③]/.test(text)
		? text
				.split(/；|(?:^|[^0-9])[0-9][.、．](?![0-9])|[①-⑩]/)
				.map((each) => each.trim())
				.filter((each) => each.length > 1)
		: listed(text);

/** Named standards, their criteria, and how they bind. */
export const standardRules: readonly Rule[] = [
	{
		kind: 'standard',
		name: 'counted criteria',
		pattern: new RegExp(
			`[“"](?<name>${numbered}|[^”"“，。；]{2,14}?[0-9一二两三四五六七八九十][^”"“，。；]{0,6})[”"]?(?:[\\u4e00-\\u9fff]{0,4})?(?:标准|要求|目标|创建标准)?(?:（|：|，即：?|，就是：?|即：?|——)(?<list>[^。；）“”]{6,160})${until}`,
			'g',
		),
		// 三大行动 are parts of the work, and no standard.
		value: (match) =>
			/大|项|场|类/.test(part(match, 'name'))
				? undefined
				: { name: part(match, 'name'), criteria: listed(part(match, 'list')) },
		reason: 'A standard is named and its criteria are listed.',
	},
	{
		kind: 'standard',
		name: 'by a named standard',
		pattern: new RegExp(
			`(?:按照?|对照|达到|落实|符合|实现)[“"](?<name>${numbered})[”"]的?(?:总)?(?:标准|要求|目标)(?![：，]?即|：|（)`,
			'g',
		),
		value: (match) => ({ name: part(match, 'name'), needs: 'its criteria' }),
		reason: 'A standard is named whose criteria stand elsewhere.',
	},
	{
		kind: 'standard',
		name: 'conditions',
		pattern:
			/(?<name>(?:创建|验收|评选|评定|申报|建设|考核|考评|认定|达标|推荐|评比|入选|参评|整治|工作)(?:基本)?(?:标准|条件)(?:和条件)?)(?:为|是|：)：?(?<list>[^。]{6,200})/g,
		value: (match) => ({ name: part(match, 'name'), criteria: criteria(part(match, 'list')) }),
		reason: 'The words call what follows the standard, or the conditions.',
	},
	{
		kind: 'standard',
		name: 'be brought to',
		pattern:
			/(?:做到|实现|达到|确保)(?<list>(?:(?![的了在和与])[\u4e00-\u9fff]){2,9}(?:、(?:(?![的了在])[\u4e00-\u9fff]){2,9}){2,8})(?=[，。；]|$)/g,
		// 做到底数清、情况明、措施实: each tells a state; a list of things alone tells none.
		value: (match, { asks }) =>
			asks && /[清明实好净美绿亮畅通全齐准有无到位零严细]/.test(part(match, 'list'))
				? { criteria: listed(part(match, 'list')) }
				: undefined,
		reason: 'A state that is to be reached, point by point.',
	},
	{
		kind: 'standard',
		name: 'measured standard',
		pattern: new RegExp(
			`(?<of>[^，。；]{0,16}?)(?:达到|须达到|不低于|不少于)(?<n>${numberSaid}(?:${units}))(?:以上)?的?(?:的)?标准`,
			'g',
		),
		value: (match) => ({ of: part(match, 'of') || null, criteria: [match[0]] }),
		reason: 'A standard in a number.',
	},
	{
		kind: 'standard',
		name: 'basic requirements',
		pattern: /(?<of>[^，。；“]{2,20}?)的基本要求是[：:]?(?<list>[^。；“]{4,120}?)(?=[，,]努力做到|[。；]|$)/g,
		value: (match) => ({
			of: part(match, 'of'),
			preconditions: part(match, 'list')
				.split(/[，,]/)
				.filter((item) => item !== ''),
		}),
		reason: 'What must hold before the criteria count.',
	},
	{
		kind: 'standard',
		name: 'floor',
		pattern:
			/(?:[“"](?<names>[^”。；]{2,24}?)[”"]?是)?(?:对(?<whom>[^，。；]{2,20})的)?普遍要求(?:[，,]也是最基本的要求)?|最基本的要求/g,
		value: (match) => ({ for: listed(part(match, 'whom')), lock: 'may be raised, never lowered' }),
		reason: 'A floor for all: lower levels may add, not take away.',
	},
	{
		kind: 'standard',
		name: 'overlay',
		pattern: /将(?<whom>[^，。；“]{2,12})(?:建设|打造)(?:成|为)?[“"](?<name>[^”，。；“]{2,10}?)(?=[”"，。；]|$)/g,
		value: (match) => ({ for: part(match, 'whom'), name: part(match, 'name') }),
		reason: 'A standard of its own for one class of units, on top of the floor.',
	},
	{
		kind: 'standard',
		name: 'stretch',
		pattern: /自我加压|拉高标杆|自加压力|高标准要求/g,
		value: () => ({ penalty: false }),
		reason: 'A target that a unit sets itself above the floor; missing it is no penalty.',
	},
	{
		kind: 'standard',
		name: 'dimensions',
		pattern:
			/(?<list>(?:[\u4e00-\u9fff]{2,4}、){2,6}[\u4e00-\u9fff]{2,4}(?:和|与)[\u4e00-\u9fff]{2,4})(?:的)?(?:标准化|规范化|制度化)建设/g,
		value: (match) => ({ dimensions: listed(part(match, 'list').replace(/^(?:进一步)?(?:加强|推进|抓好)/, '')) }),
		reason: 'A standard in named dimensions.',
	},
	{
		kind: 'standard',
		name: 'two tracks',
		pattern: /(?:创建|争创)(?<organ>[^，。；、]{2,12}?组织)[、，](?:争当|争做)(?<member>[^，。；、”]{2,10}党员)/g,
		value: (match) => ({ organisations: part(match, 'organ'), members: part(match, 'member') }),
		reason: 'Two tracks, organisations and members, kept apart.',
	},
	{
		kind: 'rule',
		name: 'mandatory and optional',
		pattern: /(?<which>规定动作|自选动作)(?<how>不走样|有特色|做到位|要规范|要创新)/g,
		value: (match) => ({
			which: part(match, 'which') === '规定动作' ? 'mandatory' : 'optional',
			how: part(match, 'how'),
		}),
		reason: 'Mandatory actions are locked downward, optional ones are free.',
	},
	{
		kind: 'rule',
		name: 'combined',
		pattern: /把(?<own>[^，。；“]{2,16})与(?<others>[^。；]{4,40}?)(?:等)?(?:活动|工作)(?:有机)?结合/g,
		value: (match) => ({ with: quoted(part(match, 'others')) ?? listed(part(match, 'others')) }),
		reason: 'One act may count for several campaigns.',
	},
	{
		kind: 'rule',
		name: 'readiness',
		pattern: /认真谋划|周密部署|精心组织|统筹作出安排|细化(?:活动|工作)内容|明确时限要求|有计划(?:地)?推进/g,
		value: (match) => ({
			check: /时限|内容/.test(match[0])
				? 'owner and date'
				: /计划推进/.test(match[0])
					? 'planned against actual'
					: 'readiness',
		}),
		reason: 'What must be settled before the start, and no item without an owner and a date.',
	},
	{
		kind: 'rule',
		name: 'as above',
		pattern: /按照(?:中央|上级|省|市|县)[^，。；]{0,16}(?:部署|安排|要求)[，,]/g,
		value: () => ({ phases: 'inherited: may start earlier, not end later' }),
		reason: 'Phases come from above.',
	},
	{
		kind: 'section',
		name: 'sections to inherit',
		pattern:
			/(?:在)?(?:贯彻落实|落实|遵循)(?<of>[^，。；]{2,20}?方案)的(?<list>(?:[\u4e00-\u9fff]{4}、){1,5}[\u4e00-\u9fff]{4})等?(?:基础上)?(?:[，,]突出(?<feature>[^，。；]{2,16}))?/g,
		value: (match) => ({
			of: part(match, 'of'),
			sections: listed(part(match, 'list')),
			feature: part(match, 'feature') || null,
		}),
		reason: 'Each plan below keeps these sections and adds a feature of its own.',
	},
	{
		kind: 'section',
		name: 'plan template',
		pattern:
			/(?<list>目标要求(?:、|和)方法步骤|(?:指导思想|目标要求|工作目标|主要内容|方法步骤|时间安排|组织领导)(?:、(?:指导思想|目标要求|工作目标|主要内容|方法步骤|时间安排|组织领导))+)/g,
		value: (match) => ({ sections: listed(part(match, 'list')) }),
		reason: 'The parts that a plan has.',
	},
];
