/**
 * What is to be done, by the words that say it, and the record that each asks of the one who does it. Patterns hold for one sentence; a
 * line is added for a new kind of act.
 */
export interface Act {
	readonly act: string;
	readonly said: RegExp;
	readonly record: string;
	/** What the named group `list` holds, one by one. */
	readonly lists?: string;
}

/** 组织 as what is done: neither 组织部 and 组织委员, nor 党组织 and 社会组织. */
export const organise =
	'(?<!党|基层|社会|经济|公益|群团|共青团|[各上下]级|性)组织(?![部科]|领导|保障|机构|架构|工作|建设|生活|委员|振兴|关系|体系|力|观念|纪律|路线)';

export const acts: readonly Act[] = [
	{
		act: 'mobilisation meeting',
		said: /召开(?!了|过)(?:[^，。；]{0,8})?(?:动员会|动员大会|部署会)/,
		record: 'held date, chair, expected and present',
	},
	{
		act: 'plan',
		said: /(?:抓紧)?(?:制定|制订|研究制定)[^，。；]{0,30}?(?:实施方案|工作方案|活动方案|计划)/,
		record: 'deadline, filing upward',
	},
	{ act: 'form a group', said: /成立(?:组织|[^，。；]{0,24}?领导小组)/, record: 'seats from posts' },
	{
		act: 'versioned plan',
		said: /(?:完善|修订)[^，。；]{0,12}(?:规划|思路|举措|方案)/,
		record: 'version and difference',
	},
	{ act: 'talks', said: /了解[^。；]{0,10}思想动态|谈心谈话/, record: 'date, class of topic, follow-up; confidential' },
	{ act: 'settle disputes', said: /排查[^，。；]{0,4}矛盾纠纷/, record: 'kind, grade, owner, limit, result, revisit' },
	{
		act: 'emergency',
		said: /(?:重大突发事件|急难险重|关键时刻)(?:[^，。；]{0,12}，[^。；]{4,40})?/,
		record: 'short tasks, credit later',
	},
	{ act: 'service network', said: /便民服务(?:网络|体系|点|中心)[^，。；]{0,4}/, record: 'point, items, hours, agent' },
	{ act: 'volunteering', said: /志愿服务/, record: 'need, sign-up, hours, confirmed by the served' },
	{ act: 'pairing', said: /结对帮扶/, record: 'plan, visits, raised and solved, exit' },
	{ act: 'visits', said: /走访慰问/, record: 'who, need found, need solved' },
	{
		act: 'offer services',
		said: /提供(?:(?<list>(?:(?!的)[\u4e00-\u9fff]){2,8}(?:、(?:(?!的)[\u4e00-\u9fff]){2,8}?){1,7})(?:等)?(?:各|多|全)?(?:个)?(?:方面|方位)?(?:的)?服务|(?:政策|信息|技术)[^。；]{0,20}服务)/,
		record: 'class of service',
		lists: 'classes',
	},
	{
		act: 'meet needs',
		said: /帮助[^，。；]{0,6}解决[^。；]{0,20}(?:困难|问题)/,
		record: 'raised, handled, outcome told by the served',
	},
	{ act: 'closeness', said: /密切(?:党群|干群)[^，。；]{0,6}关系/, record: 'satisfaction with the rate of answers' },
	{ act: 'first work', said: /第一工程/, record: 'always in view' },
	{ act: 'forms of activity', said: /创新活动(?:方式|载体|形式)/, record: 'form, where used' },
	{ act: 'coverage', said: /扩大[^，。；]{0,6}覆盖面/, record: 'units with one, of those that should have' },
	{ act: 'secretaries', said: /选好(?:、|、?配强|配强)[^，。；]{0,14}带头人/, record: 'post, holder, vacancy' },
	{
		act: 'linked organisations',
		said: /带动[^，。；]{0,6}(?:其他)?(?:各类)?(?:基层)?组织建设/,
		record: 'organisations that take part',
	},
	{
		act: 'role evidence',
		said: /战斗堡垒作用[^。；]{0,10}(?:先锋模范作用)?/,
		record: 'evidence on organisation and member',
	},
	{
		act: 'commitments',
		said: /(?:公开)?承诺活动|(?:开展|作出|公开)[^，。；]{0,10}承诺/,
		record: 'round, text, fulfilled or not',
	},
	{ act: 'models', said: /树立(?:一批)?[^。；]{0,20}(?:先进)?典型/, record: 'count, evidence' },
	{
		act: 'turn weak ones',
		said: /整顿(?:转化)?(?:一批)?[^，。；]{0,4}(?:后进|软弱涣散)[^，。；]{0,8}/,
		record: 'cases opened and closed',
	},
	{ act: 'lead by example', said: /(?:发挥|起)好?(?:表率|示范|带头)作用/, record: 'own fulfilment shown first' },
	{
		act: 'collect experience',
		said: /挖掘[^。；]{0,40}(?:做法|经验|典型)/,
		record: 'source act, evidence, conditions',
	},
	{ act: 'novelty', said: /人无我有[、，]?人有我优[、，]?人优我特/, record: 'claim, neighbours found, argued' },
	{ act: 'publicity', said: /(?:全方位|多角度)?[^，。；]{0,6}宣传推介|加强宣传/, record: 'channel, level, date, link' },
	{ act: 'showcase', said: /展示[^，。；]{0,14}形象/, record: 'reviewed before publication' },
	{ act: 'look back', said: /(?:回顾)?总结[^，。；]{0,12}(?:工作成果|经验|情况)/, record: 'assembled from records' },
	{
		act: 'highlights',
		said: /选择[^，。；]{0,12}(?:亮点工作|特色活动)[^，。；]{0,8}/,
		record: 'between the least and the most',
	},
	{
		act: 'submit',
		said: /(?:整理成)?(?:信息|材料|情况)(?:及时)?(?:上报|报送)/,
		record: 'drafted, signed, sent, adopted',
	},
	{ act: 'guide', said: /(?:有针对性地)?做好(?:引导|教育|宣传|化解|服务)工作/, record: 'act and result' },
	{
		act: 'study',
		said: new RegExp(`(?:${organise}|认真|深入)?(?:学习贯彻|学习领会|开展学习|集中学习)[^，。；]{0,16}`),
		record: 'date, present',
	},
	{ act: 'train', said: new RegExp(`(?:开展|${organise}|举办)[^，。；]{0,16}(?:培训|轮训)`), record: 'date, present' },
	{
		act: 'inspect',
		said: new RegExp(`(?:开展|${organise})[^，。；]{0,12}(?:检查(?!出)|督导|调研|考核|评议|验收)`),
		record: 'who, when, findings',
	},
	{
		act: 'report',
		said: /(?:上报|报送|报告|报)(?:至|到)?[^，。；]{0,14}(?:党委|组织部|办公室|领导小组)(?:备案)?/,
		record: 'received',
	},
];

/** Words of seeing to something. */
export const supervising =
	/督查|督办|督促|督导|检查|指导|监督|协调|催办|跟踪|问效|调度|通报|考核|审计|巡察|抽查|问责|验收|评估|监测/;

/** Offices whose work it is to oversee others. */
export const overseers =
	'督查室|督查考核办|督查办|督导室|督导组|督查组|考核办|考评办|目标办|绩效办|纪委监委|纪委|监委|纪检监察组|派驻组|审计局|办公室|政府办|县委办|市委办|党政办|组织部|巡察办|领导小组|指挥部';

/** What a sentence without a subject begins with that says what to do; each takes an object. */
export const verbs =
	`开展 ${organise} 召开 举办 举行 印发 编印 制定 制订 出台 修订 编制 建立 健全 完善 设立 设置 成立 组建 抽调 新建 改建 改扩建 扩建 建设 改造 维修 更新 安装
排查 摸排 摸清 梳理 清理 清查 清退 整治 整改 治理 查处 打击 取缔 拆除 严查 严打 推行 推广 推进(?!情况|过程|会) 推动 指导(?!思想|意见|员|组|小组|下|原则|精神|性|站|中心|思路) 督促 实行 实施 落实 执行 签订 公示 公开 公布 发放 发布 张贴 悬挂 播放 配备 配齐 配强 选派 选聘
推荐 评选 选树 表彰 约谈 通报(?!指出|称|强调) 检查 督导 巡查 抽查 核查 核实 验收 考核 评估 报送 上报 提交 填报 登记 建档 走访 慰问 宣传(?![部科股委栏组]) 收集 征集 整合 加大 加快 加强(?!组织领导|领导) 强化(?!组织领导|领导) 深化 压实
规范 优化 打造 创建 培育 筹措 安排(?!如下|部署) 拨付 畅通 开通 搭建 开设 设计 拍摄 撰写 选择 确定 明确 聘请 引进 化解 调处 帮助 帮扶 结对 联系(?!人|电话|方式|实际) 开办 兑现 严肃 查找 剖析 对照 听取 完成 形成 启动 参加 抓好 抓实 抓细 抓牢 做好 做实 做细 做优 做强 建强 建好 用好 管好 守好 守牢 选优 选好 配优 提升(?![到至为了0-9]) 保障(?!不|部|措施|机制|体系|组|力) 夯实 筑牢 补齐 盘活
参照 利用(?!率|价值) 答复 补开 选配 推选 认领 认养 拟定 制作 轮训 办结 销号 开工(?!率) 竣工(?!率) 反馈 讲(?=[^，。；]{0,6}党课) 邀请 张榜公布 研究(?!室|院|所|会) 审议 汇总 总结(?!如下|会|报告) 学习(?!型|小组|教育|实践|贯彻) 观看`
		.trim()
		.split(/\s+/)
		.join('|');

/** How it is to be done; stands before the verb. */
export const manner =
	'全面|集中|严格|认真|积极|深入|扎实|切实|层层|严厉|依法|从严|分类|逐[一户级校村镇人项条个]|逐步|分批|统一|广泛|大力|着力|持续|进一步|抓紧|严肃|科学|精心|定期|及时|主动|充分|有序|稳步|高标准|高质量|重点|同步|统筹|尽快|继续|普遍|带头|率先|按时|按期|如期|联合|要|(?<!党)组织';

/** What has been done already, and is not to do. */
export const done = /^(?:了|过|的|得|着|有限|工作组)|了|已经/;
