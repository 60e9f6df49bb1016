/**
 * Word's single line spacing as a multiple of the font size, by family. Chinese faces whose own metrics leave no gap are
 * set by Word at 1.30; the others keep what their tables say.
 */
const singleSpacing: readonly (readonly [RegExp, number])[] = [
	[/微软雅黑|Microsoft\s*YaHei/i, 1.716],
	[/等线|DengXian/i, 1.39],
	[/^(Times New Roman|Liberation Serif|Arial|Helvetica|Liberation Sans)/i, 1.15],
	[/^(Calibri|Carlito)/i, 1.221],
	[/^Cambria/i, 1.172],
	[/^(Courier New)/i, 1.133],
];
const chineseFace = /[\u2e80-\u9fff]|GB2312|GBK|GB18030|^(Sim|Fang|Kai|ST|FZ|YouYuan|LiSu|NSim|Song|Hei)/i;

/** k of a family: lines are `k × size` apart when single-spaced. */
export function lineFactor(family: string): number {
	for (const [pattern, factor] of singleSpacing) if (pattern.test(family)) return factor;
	return chineseFace.test(family) ? 1.3 : 1.15;
}
