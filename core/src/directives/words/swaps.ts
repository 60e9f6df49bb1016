/**
 * Words that washing tools put in place of others, as `right>washed`. Whether one stands wrong is told by the words around
 * it: see proofread/counts. A pair is added here, then the counts are made again (docs/compiler.md).
 */
export const swaps = `
发展>开展 服务>效劳 基础>根底 基本>根本 广大>广阔 巩固>稳固 动员>发动 创建>创立 规范>标准 涣散>松散
不足>缺乏 激励>鼓励 多次>屡次 坚定>坚决 计划>方案 回顾>回忆 比如>比方 达到>到达 督促>催促 氛围>气氛
`
	.trim()
	.split(/\s+/)
	.map((pair) => {
		const [right = '', washed = ''] = pair.split('>');
		return { right, washed };
	});
