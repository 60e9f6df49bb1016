import type { LineMetrics } from './metrics.ts';

/** A family of ours and the families that documents name and it stands in for. */
export interface Substitute {
	readonly family: string;
	readonly standsFor: readonly string[];
	/** Line metrics to give it; undefined for a font that has the original's metrics by design and is used as it is. */
	readonly metrics?: LineMetrics;
	/** Word's single line spacing as a multiple of the size. */
	readonly lineFactor: number;
	/** A Chinese face with Latin of half an em, or a proportional one with narrow Western quotation marks. */
	readonly latin?: 'monospaced' | 'proportional';
}

/** Word sets Chinese faces without a line gap 1.30 em apart, whatever their own metrics say. */
export const chineseMetrics: LineMetrics = { ascent: 1.0094, descent: 0.2906 };
const chinese = { metrics: chineseMetrics, lineFactor: 1.3, latin: 'monospaced' } as const;

export const substitutes: readonly Substitute[] = [
	{
		family: 'Pacesetter Song',
		...chinese,
		standsFor:
			names(`宋体|SimSun|新宋体|NSimSun|宋体-PUA|SimSun-ExtB|SimSun-ExtG|华文宋体|STSong|Songti SC|方正书宋简体|
			方正书宋_GBK|方正宋体|CESI宋体-GB2312|CESI宋体-GB13000|CESI宋体-GB18030|思源宋体|思源宋体 CN|Source Han Serif CN|
			Source Han Serif SC|Noto Serif CJK SC|PMingLiU|新細明體|MingLiU|細明體|MS Mincho|ＭＳ 明朝|Batang|AR PL UMing CN|
			AR PL SungtiL GB|方正宋三简体|方正宋一简体|方正兰亭宋简体|汉仪书宋一简|汉仪书宋二简|文鼎书宋简|仿宋体|明体`),
	},
	{
		family: 'Pacesetter BiaoSong',
		...chinese,
		standsFor: names(`方正小标宋简体|方正小标宋_GBK|方正小标宋|方正小标宋_GB18030|方正小标宋_GB2312|FZXiaoBiaoSong-B05|
			FZXiaoBiaoSong-B05S|FZXBSJW--GB1-0|FZXBSK--GBK1-0|方正大标宋简体|方正大标宋_GBK|方正标宋简体|方正标宋_GBK|小标宋|小标宋体|
			标宋|标宋体|CESI小标宋-GB2312|CESI小标宋-GB13000|CESI小标宋-GB18030|文星简小标宋|文星标宋|文星简大标宋|创艺简标宋|
			汉仪小标宋简|汉仪大宋简|汉仪中宋简|长城小标宋体|长城大标宋体|文鼎小标宋简|文鼎大标宋简|华康简标题宋|方正粗宋简体|方正粗宋_GBK|
			方正中宋简体|华文中宋|STZhongsong|经典小标宋简|迷你简小标宋`),
	},
	{
		family: 'Pacesetter FangSong',
		...chinese,
		standsFor:
			names(`仿宋|FangSong|仿宋_GB2312|FangSong_GB2312|华文仿宋|STFangsong|方正仿宋简体|方正仿宋_GBK|方正仿宋_GB2312|
			方正仿宋_GB18030|FZFangSong-Z02|FZFangSong-Z02S|FZFSJW--GB1-0|FZFSK--GBK1-0|CESI仿宋-GB2312|CESI仿宋-GB13000|
			CESI仿宋-GB18030|文星仿宋|文星简仿宋|汉仪仿宋简|文鼎仿宋简|长城仿宋|创艺简仿宋|AR PL FangSong|仿宋_GB18030|仿宋 _GB2312`),
	},
	{
		family: 'Pacesetter Kai',
		...chinese,
		standsFor:
			names(`楷体|KaiTi|楷体_GB2312|KaiTi_GB2312|华文楷体|STKaiti|Kaiti SC|BiauKai|DFKai-SB|標楷體|方正楷体简体|
			方正楷体_GBK|方正楷体_GB2312|方正楷体_GB18030|FZKai-Z03|FZKai-Z03S|FZKTJW--GB1-0|FZKTK--GBK1-0|CESI楷体-GB2312|
			CESI楷体-GB13000|CESI楷体-GB18030|文星楷体|汉仪楷体简|文鼎楷体简|长城楷体|华文行楷|STXingkai|华文新魏|STXinwei|隶书|LiSu|
			华文隶书|STLiti|方正行楷简体|方正隶书简体|方正魏碑简体|AR PL UKai CN|AR PL KaitiM GB|楷体_GB18030`),
	},
	{
		family: 'Pacesetter Hei',
		...chinese,
		standsFor:
			names(`黑体|SimHei|华文黑体|STHeiti|Heiti SC|华文细黑|STXihei|方正黑体简体|方正黑体_GBK|方正黑体_GB18030|FZHei-B01|
			FZHei-B01S|FZHTJW--GB1-0|FZHTK--GBK1-0|CESI黑体-GB2312|CESI黑体-GB13000|CESI黑体-GB18030|文星黑体|汉仪中黑简|
			汉仪中等线简|汉仪大黑简|文鼎CS中黑|长城黑体|方正大黑简体|方正中等线简体|方正细等线简体|方正兰亭黑简体|方正兰亭黑_GBK|幼圆|YouYuan|
			方正准圆简体|思源黑体|思源黑体 CN|Source Han Sans CN|Source Han Sans SC|Noto Sans CJK SC|Noto Sans SC|PingFang SC|
			苹方-简|苹方|Hiragino Sans GB|冬青黑体简体中文|WenQuanYi Zen Hei|文泉驿正黑|WenQuanYi Micro Hei|文泉驿微米黑|MS Gothic|
			ＭＳ ゴシック|Malgun Gothic|Arial Unicode MS|方正超粗黑简体|阿里巴巴普惠体|HarmonyOS Sans SC|MiSans`),
	},
	{
		family: 'Pacesetter DengXian',
		metrics: { ascent: 1.0544, descent: 0.3356 },
		lineFactor: 1.39,
		latin: 'proportional',
		standsFor: names('等线|DengXian|等线 Light|DengXian Light'),
	},
	{
		family: 'Pacesetter YaHei',
		metrics: { ascent: 1.2561, descent: 0.4597 },
		lineFactor: 1.716,
		latin: 'proportional',
		standsFor:
			names(`微软雅黑|Microsoft YaHei|Microsoft YaHei UI|微软雅黑 Light|Microsoft YaHei Light|Microsoft YaHei UI Light|
			Microsoft JhengHei|微軟正黑體`),
	},
	{
		family: 'Liberation Serif',
		lineFactor: 1.15,
		standsFor: names(
			'Times New Roman|Times|Tms Rmn|TimesNewRomanPSMT|Times-Roman|Georgia|Garamond|Book Antiqua|Palatino Linotype',
		),
	},
	{
		family: 'Liberation Sans',
		lineFactor: 1.15,
		standsFor: names(
			'Arial|Helvetica|Helvetica Neue|ArialMT|Arial Black|Segoe UI|Tahoma|Verdana|Trebuchet MS|Microsoft Sans Serif',
		),
	},
	{ family: 'Liberation Sans Narrow', lineFactor: 1.15, standsFor: names('Arial Narrow') },
	{
		family: 'Liberation Mono',
		lineFactor: 1.133,
		standsFor: names('Courier New|Courier|Consolas|Lucida Console|Monaco'),
	},
	{ family: 'Carlito', lineFactor: 1.221, standsFor: names('Calibri|Calibri Light|Aptos') },
	{ family: 'Caladea', lineFactor: 1.172, standsFor: names('Cambria|Cambria Math') },
];

function names(list: string): string[] {
	return list.split('|').map((name) => name.trim());
}

const byName = new Map(
	substitutes.flatMap((substitute) => substitute.standsFor.map((name) => [name.toLowerCase(), substitute] as const)),
);

const find = (family: string) => byName.get(family.trim().toLowerCase());
const soundsChinese = (family: string) => /[\u2e80-\u9fff]|GB2312|GBK|GB18030/i.test(family);

/** Word's line spacing of a family. Families that no list knows are taken for Chinese faces where their name is Chinese. */
export function lineFactor(family: string): number {
	return find(family)?.lineFactor ?? (soundsChinese(family) ? 1.3 : 1.15);
}

/** A Chinese face in which Latin letters and digits are half an em wide. */
export function isMonospacedChinese(family: string): boolean {
	const known = find(family);
	return known === undefined ? soundsChinese(family) : known.latin === 'monospaced';
}

/** Advances of Western quotation marks in proportional Chinese faces, in em. */
export const narrowQuotes: Readonly<Record<string, number>> = { '“': 0.41, '”': 0.41, '‘': 0.25, '’': 0.25 };

/** Advance of a quotation mark in em where the face sets it narrow; undefined where it fills a cell. */
export function quoteAdvance(family: string, quote: string): number | undefined {
	return find(family)?.latin === 'proportional' ? narrowQuotes[quote] : undefined;
}
