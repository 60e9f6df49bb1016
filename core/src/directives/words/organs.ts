import type { OrganisationType } from '../../organisation/index.ts';

/** Levels of organs from the centre down, by how texts name them. */
export const levels: readonly { readonly level: string; readonly said: RegExp }[] = [
	{ level: 'centre', said: /党中央|中共中央|中央|国务院|全国|总书记/ },
	{ level: 'province', said: /省委|省政府|全省|自治区|省/ },
	{ level: 'city', said: /市委|市政府|全市|地委|市/ },
	{ level: 'county', said: /县委|县政府|全县|区委|县/ },
	{ level: 'township', said: /镇党委|乡党委|街道|镇|乡/ },
];

/** Endings of names of organs and offices, and the post of who leads each. */
export const organEndings: readonly { readonly ending: string; readonly head: string }[] = [
	{ ending: '组织部', head: '部长' },
	{ ending: '宣传部', head: '部长' },
	{ ending: '统战部', head: '部长' },
	{ ending: '党工委', head: '书记' },
	{ ending: '党委', head: '书记' },
	{ ending: '省委', head: '书记' },
	{ ending: '市委', head: '书记' },
	{ ending: '县委', head: '书记' },
	{ ending: '区委', head: '书记' },
	{ ending: '党支部', head: '书记' },
	{ ending: '纪委', head: '书记' },
	{ ending: '人民政府', head: '主要负责人' },
	{ ending: '委员会', head: '主任' },
	{ ending: '办公室', head: '主任' },
	{ ending: '研究室', head: '主任' },
	{ ending: '科室', head: '负责人' },
	{ ending: '学校', head: '校长' },
	{ ending: '局', head: '局长' },
	{ ending: '厅', head: '厅长' },
	{ ending: '科', head: '科长' },
];

/** Behind a name that ends there; in a list its committee may be named once for several: 各镇（街道）党（工）委. */
const nameEnds = '(?=$|[（）()、，/各]|[和与及])';
/** Types of organisations by the words that stand for them. 党（工）委 are two; a town is asked by its committee, a street by its working committee. */
const typeWords: readonly (readonly [OrganisationType, RegExp])[] = [
	['committee', new RegExp(`党委|党[（(]工[）)]委|党组织|(?:乡镇|镇乡|镇|乡|镇街|街镇)${nameEnds}`)],
	['working_committee', new RegExp(`党工委|党[（(]工[）)]委|党组织|(?:街道|镇街|街镇)${nameEnds}`)],
	['general_branch', /总支|党组织/],
	['branch', /支部|党组织/],
	['group', /党小组/],
	['section', /科室/],
	// An office of each town is none of the county: 各街道建设管理办公室.
	['department', /部门|单位|机关|组织部|(?<!(?:[乡镇村]|街道|社区)[^、，（）和及与]{0,8})办公室|研究室/],
];
export const typesNamed = (words: string): OrganisationType[] =>
	typeWords.flatMap(([type, said]) => (said.test(words) ? [type] : []));

/** Words that stand for many of a type, not for one that has a name: 各党支部, 县直单位, 党小组; but 县直机关工委. */
const general =
	/各|每|全[县市省区体]|基层|下级|所有|[县市省区镇乡]直(?:单位|部门|机关)(?![\u4e00-\u9fff])|党[（(]工[）)]委|^党(?:总支|支部|小组|组织)$/;
export const isGeneral = (words: string): boolean => general.test(words);

/** Organs as texts address them without a name: a type, and often all of it. */
export const organWords =
	'(?:各级|各|全县|全市|全省|基层|有关|相关|上级|下级|县区直|县直|市直){0,6}(?:(?:乡镇|乡|镇|街道|村|社区)(?=党|支部))?(?:党[（(]工[）)]委|党工委|党总支|党支部|党小组|党组织|党委|党组|党员干部|党员|领导班子|领导干部|科室|部门|单位|乡镇|镇|街道|村|社区|支部|领导小组|研究室|办公室|组织部门|组织部|部机关|组工干部)';
