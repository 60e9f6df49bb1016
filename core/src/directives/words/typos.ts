/**
 * Slips that official texts are known for: what stands, what is meant, and the words around it where what stands is right elsewhere.
 * `~` in a context stands for the slip.
 */
export interface Slip {
	readonly wrong: string;
	readonly right: string;
	readonly context?: RegExp;
}

const always = `
布署>部署 松驰>松弛 题纲>提纲 宣染>渲染 竟争>竞争 竟赛>竞赛 震憾>震撼 精萃>精粹 幅射>辐射 浓列>浓烈 热列>热烈 强列>强烈
再接再励>再接再厉 一如继往>一如既往 融汇贯通>融会贯通 按步就班>按部就班 相形见拙>相形见绌 不径而走>不胫而走 穿流不息>川流不息
甘败下风>甘拜下风 自抱自弃>自暴自弃 坐无虚席>座无虚席 走头无路>走投无路 不可思异>不可思议 迫不急待>迫不及待
变本加利>变本加厉 重蹈复辙>重蹈覆辙 粗制烂造>粗制滥造 默守成规>墨守成规 名符其实>名副其实 出奇不意>出其不意 悬梁刺骨>悬梁刺股
贯切>贯彻 贯撤>贯彻 联糸>联系 
必竟>毕竟 撤消职务>撤销职务 侯选人>候选人 侯补>候补 气侯>气候 时侯>时候 等侯>等候 人名政府>人民政府 克已奉公>克己奉公
以身做则>以身作则 自已>自己 原那么>原则 准那么>准则 守那么>守则
总那么>总则 附那么>附则 细那么>细则 规那么>规则 否那么>否则 法那么>法则 通那么>通则 主动内容>主要内容 主动任务>主要任务 主动领导>主要领导
`
	.trim()
	.split(/\s+/)
	.map((pair): Slip => {
		const [wrong = '', right = ''] = pair.split('>');
		return { wrong, right };
	});

export const slips: readonly Slip[] = [
	...always,
	{
		wrong: '基层',
		right: '基础',
		context: /(?:在[^。；！？]{2,60}(?:等|的|[^各全县市乡镇村])|打[好牢]|夯实|奠定)~(?:上[，、。；]|$)/,
	},
	{ wrong: '己经', right: '已经', context: /(?<!自)~(?![营济验手过办费办])/ },
	{ wrong: '以经', right: '已经', context: /(?<![所予可加难得足当并])~(?![济营费验典纪理贸过备核批审国])/ },
	{ wrong: '按排', right: '安排', context: /~(?![放量序列名污水行])/ },
	{
		wrong: '己',
		right: '已',
		context: /(?<![自知律克异切利体舍修])~(?:取得|完成|成为|建成|达到|超过|形成|列入|纳入|实现)/,
	},
	{ wrong: '曰', right: '日', context: /~(?:益|常|程|报|前|趋)|[0-9]{1,2}月[0-9]{1,2}~/ },
	{ wrong: '末', right: '未', context: /(?<![周年月季期岁世本始])~(?:经|能|按|成年|及时|曾)/ },
	{ wrong: '收人', right: '收入', context: /(?:可支配|财政|纯|税|农民|居民|营业|销售|经营)~/ },
	{ wrong: '深人', right: '深入', context: /~(?:开展|贯彻|学习|推进|基层|群众|实际|研究|了解|细致)/ },
	{ wrong: '纳人', right: '纳入', context: /~[^。，；]{0,8}(?:范围|规划|考核|计划|管理|体系|预算)/ },
	{ wrong: '人党', right: '入党', context: /(?<![军商老工])~(?:积极分子|申请|志愿|誓词|介绍人|宣誓)/ },
	{ wrong: '关健', right: '关键', context: /(?<!相)~(?![康全身])/ },
	{ wrong: '既使', right: '即使', context: /(?:^|[，。；])~(?![用其得])/ },
	{ wrong: '做风', right: '作风', context: /~(?!险)/ },
	{ wrong: '防犯', right: '防范', context: /(?<!预)~(?!罪)/ },
	{ wrong: '工做', right: '工作', context: /~(?!好|到|出|细|实|强|大)/ },
	{ wrong: '按装', right: '安装', context: /~(?:了|设备|施工|调试)/ },
	{ wrong: '过于', right: '过去', context: /(?:^|[，。；、：])~(?:我|我们|他|他们|也|曾|一直|都|多次|的)/ },
	{ wrong: '争领', right: '争当', context: /~(?:先进|优秀|先锋|标兵|模范|表率)/ },
	{ wrong: '截止', right: '截至', context: /~(?:目前|今年|去年|[0-9]{4}年|[0-9]{1,2}月)/ },
	{ wrong: '权利', right: '权力', context: /(?:行政|国家|公共|滥用)~(?:运行|机关|寻租|清单|监督)/ },
	{ wrong: '反应', right: '反映', context: /(?:群众|积极|如实|向[^。，]{2,8})~(?:强烈|问题|情况|意见|的问题)/ },
	{ wrong: '必需', right: '必须', context: /~(?:坚持|做到|严格|认真|按照|要|把|坚决)/ },
	{ wrong: '象', right: '像', context: /(?:好|就)~[^征棋牙形山群]{1,8}一样/ },
	{ wrong: '启示', right: '启事', context: /(?:招聘|征文|征稿|寻人)~/ },
];
