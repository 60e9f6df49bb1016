/**
 * Organs are told by how their names end, since no list holds them all: 县水利局, 农技站, 城关派出所, 创城办, 国网供电公司. A line for each sort of ending; what stands
 * in (?<!…) before one makes another word of it (大局, 干部, 场所).
 */
const endings = [
	'(?<![大全格结布当时败残骗僵定])局',
	'办公室|督查室|研究室|督导室|(?<![开主承举督协申补查交兴催代经包查创待])办|[科股处]室',
	'(?<![网车])站|(?<![场厕住居处之])所|中心|(?<![控入持])股|(?<![学专本内外百理文])科|办事处|管理处',
	'(?<!常)委|组织部|宣传部|统战部|武装部|人武部|工作部|指挥部|支部|总支|党组织|党组|党小组',
	'委员会|管委会|居委会|村委会|监委会|理事会|协会|商会|工会|学会|联合会|红十字会|[县市省区]联社|供销社|信用社|合作社',
	'妇联|残联|工商联|文联|侨联|科协|团委|团[县市省区]委|关工委',
	'人民政府|政府|街道|乡镇|镇|乡|镇街|社区|村|开发区|园区|产业园|林场|景区',
	'法院|检察院|医院|卫生院|学院|研究院|敬老院|养老院|学校|党校|中小学校?|幼儿园|小学|中学|高校',
	'公司|集团|企业|银行|电视台|报社|图书馆|文化馆|档案馆|博物馆|厅',
	'大队|中队|支队|工作队|执法队|服务队|消防队',
	'领导小组|工作小组|工作组|督导组|巡察组|监察组|检查组|考核组|专班|联席会议',
	'单位|部门|机关',
].join('|');

/** Characters that stand in sentences, and in no name. */
const inNoName = '的了在是为把将要并按从以不可需让使被于其这那此也都就还又再很更最由请';
const bracket = '（[^（）。；]{1,10}）';
const inName = `(?![${inNoName}])[\\u4e00-\\u9fffA-Z]`;
const inPiece = `(?![${inNoName}和及与])[\\u4e00-\\u9fffA-Z]`;
/** Behind a whole name 和 goes on to the next one; elsewhere it is of the name: 住房和城乡建设局. */
const named = `(?:主要|其他|(?!(?<=(?:${endings})(?:${bracket})?)[和及与])${inName})`;
const eachBegins =
	'(?:每(?:个|家|所)?(?=[乡镇村]|单位|党?支部|党[委组总小]|社区|街道|学校|部门|科室|机关)|各(?!项|种|类|个|方面|环节|自|有|式|条|次|位|界|族)|所有|全体)';
/** 今天各镇要…: the day stands before who is asked. */
const today = '(?:[昨今明]|[前后])天';
/** What must not be: 严禁各单位…. */
export const forbidden = '严禁|禁止|严防|谨防|防止(?!返贫)|杜绝|避免';
/** 如果各镇要…: a condition, or what must not be, stands before the organ. */
export const noneAsked = `如果|如若|倘若|假如|若(?!羌|尔)|一旦|${forbidden}`;
/** 二季度每个单位, 年底前县委组织部: so is a time. */
const times =
	'(?:第?[一二三四上下]季度|[上下]半年|[年月季]底|[年月]内|[今明本]年|本[月周]|[一二三四五六七八九十]{1,2}月|目前|当前|近期|[\\u4e00-\\u9fff]{1,8}?[之以]?前(?=[省市县区各]))';
const name = `(?!${eachBegins}|${today}|${times}|${noneAsked})${named}{1,24}?(?:${bracket}${named}{1,12}?)?(?<=${endings})(?:${bracket})?`;
/** 各镇党委指导各村: a verb is of no name. */
const pieces = `(?:主要|其他|(?!指导(?!组|办|员|站|室|中心|小组)|督促|引导|带领|帮助|每|到[村组户点])${inPiece})`;
/** 各乡镇和包村干部: what is no name, and no list of its own. */
const beside = `[和与及](?!${eachBegins})${pieces}{1,12}?(?<!(?:${endings})(?:${bracket})?)(?![和及与])`;
/** Words before a number of what is done or was, taken together. */
export const totals = '先后|累计|总共|共计';
/** 共走访100户; but not 共同, 共建 and 共享. */
export const inAll = '共(?!同|建(?!设|成|立)|享|产|青)';
/** 各支部全年共: how often is of no name. */
const noAdverb = `(?<!务必|务请|截[至止]|${totals}|全年|年内|今年|[^公中]共)`;
/** 各商业银行, 各村（社区）; but not 各项工作. */
const each = `${eachBegins}${pieces}{1,20}?(?:${bracket}${pieces}{0,6}?)?(?:${beside})??${noAdverb}`;

/**
 * One organ or several, each told by its name or by 各; it begins where a piece of a sentence does. Each list is read in one way only, so
 * that a long one takes a time that grows with its length: a name has its ending looked back at, begins with no 各, and has no 和 where one ended.
 */
export const organNames = `(?:${name}|${each})(?:(?:、|和|及|与|以及)(?:${name}|${each})){0,120}`;
/** Where a name can begin: also behind the number of a row, 1.县教育局要……, 一是县财政局要……. */
export const nameBegins =
	'(?<=^[ \\u3000]{0,4}|[。；，：、（）”]|[。；：，、）][ \\u3000]|[0-9][.．] ?|[①-⑳] ?|[一二三四五六七八九十]是|条[ \\u3000]|由|请|责成|同时|[0-9日号月底旬度末][之以]?前|[天日月年]内|前(?=[省市县区各]))';
/** What asks something of the organ named before it. */
export const asksOfIt =
	'(?:都|均|也|还|一定|务必|同时|分别)*(?:(?<![主重必只首次简纪提概摘紧])要(?!求|素|闻|点|是|么|塞|道|害|件|务)|(?<![相反对适回响供效])应(?:当|该)?(?![急用对付邀届聘届届时])|必须|须)';
