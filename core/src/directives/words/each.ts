/** Organisations, each of which does what is asked for itself. */
const organisations =
	'党[（(]工[）)]委|党工委|党委|党组织|党组|党总支|总支|党支部|支部|县直(?:各)?单位|单位|部门|机关|科室|股室|乡镇|镇街|街镇|镇|乡|街道|社区|村|县|市|区|学校|校|医院|企业|公司|局|站所';
/** One of each organisation, who does it for that. */
const heads = '主要负责人|主要领导|负责人|书记|一把手|校长';
/** Of these an organisation has many. */
const many =
	'党员|干部|班子成员|成员|委员|学员|代表|教师|医生|职工|员工|同志|学生|志愿者|网格员|联络员|负责同志|领导|人|户|家庭|党小组|小组|班组|网格|班级|班|楼栋|项目|企业家|活动|课程|案例';
const nouns = `${organisations}|${heads}|${many}`;
/** What comes again in time is no one of several; neither are parts of the work. */
const noThing = '年|月|季|周|旬|日|天|半|隔|缺|迟|少|多|增|晚|超|降|提|减|逾|出现|发现|[0-9一二两三四五六七八九十]';
const counted = '个|名|位|户|家(?!庭)|所|支(?!部)|处|场|次|期|批|件|堂|篇';
/** What may follow a thing that no list has. */
const goesOn =
	'至少|最多|不少于|不低于|要|须|应|每|都|均|各|再|配备|配|确定|设立|设|选|推荐|联系|认领|组织|完成|建立|开展|安排|[0-9两三四五六七八九十]';

/** One by one: 每名党员, 各党支部, 每镇, 每个网格. */
export const eachSaid = `(?:人均|户均|(?:每(?:一(?=[个名位]))?(?!${noThing})|各(?!地|项|种|类|级(?!党|支|机关|单位)|自|方面|环节))(?:${counted})?(?:(?:(?![每各两])[\\u4e00-\\u9fff]){0,5}?(?:${nouns}){1,2}|(?<=个|名|位|户|家|所|支|处)(?:(?![每各两])[\\u4e00-\\u9fff]){0,5}?(?=${goesOn})|(?<=次|场|期|批|件|堂|篇)))`;

const doesItself = new RegExp(`(?:${organisations}|${heads})$`);
/**
 * Whether a number of each is asked for within one organisation: two of each member are no two of the branch.
 * @param owner who has to see to it; another than each: 各镇要……每村
 */
export function isWithin(each: string, owner: string | null): boolean {
	const noun = doesItself.exec(each)?.[0];
	return noun === undefined || (owner !== null && !owner.includes(noun));
}
