const pairsOf = (words: string): { right: string; washed: string }[] =>
	words
		.trim()
		.split(/\s+/)
		.map((pair) => {
			const [right = '', washed = ''] = pair.split('>');
			return { right, washed };
		});

/** Words that rewriting tools put in place of others, as `right>washed`, which the dictionaries beside the corpora don't have. */
export const rewriting = pairsOf(`
项目>工程 材料>资料 如果>假设 若>假设 注意事项>考前须知 维护>保护 交流>沟通 渗透>浸透 交叉>穿插
`);

/** Pairs that tools swap of which each may stand where the other does: they are asked about only where a tool went over the text. */
export const freely: ReadonlySet<string> = new Set(
	pairsOf(`
经营>运营 取得>获得 相互>互相 依照>按照 提前>提早 材料>资料 资料>材料 能够>可以 因此>因而 如果>假如 办法>方法 状况>情况 设施>设备
自己>本人 他人>别人 项目>工程 处罚>处分 现在>如今 解决>处理 联系>联络 供给>供应 供应>供给 逐步>逐渐 追究>追查 损害>侵害 侵害>损害
信用>信誉 储备>储藏 帮助>协助 增强>加强 拒绝>回绝 完整>完好 购买>购置 维护>保护 生产>消费 目标>目的 重大>严重 依据>根据
实施>施行 秘密>机密 破坏>毁坏 不>没有 在>正在 地方>中央 情形>情况 改正>纠正 法律>法令 法律>司法 下列>以下 责任>义务 遵守>遵照 依照>遵照
合格>及格 赔偿>补偿
`).map(({ right, washed }) => `${right}>${washed}`),
);
