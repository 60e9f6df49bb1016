/** Characters of which one may stand where another may, each meaning something of its own or the same: none is told as a slip for another of its row. */
export const equals: readonly string[] =
	'或和与及 的地得第 它他她 订定 帐账 又有 做作 分份 象像 但却 那哪 课可 径进'.split(' ');

/** Words that are said with and without one of their characters: none is lost where the shorter one stands. */
export const shortened: ReadonlySet<string> = new Set(
	'或者 应当 可以 并且 但是 已经 如果 因为 虽然 部门 以下 以上 其他 他人 为了 还是 只是 能够 必须 按照 依照 对于 由于 关于 劳动 各级'.split(
		' ',
	),
);
