/** Words that join and order what others say, as official writing has them on every page: two texts that share them share nothing. */
export const functionWords: ReadonlySet<string> = new Set(
	(
		'应当 应该 或者 以及 可以 不得 必须 需要 有关 相关 进行 其他 其它 根据 按照 依照 依据 遵照 通过 对于 关于 由于 因此 因为 所以 并且 而且 但是 如果 ' +
		'虽然 以下 以上 下列 上述 前款 本款 本条 本法 之一 之间 之内 之外 之前 之后 其中 及其 所有 任何 一切 各自 分别 同时 另外 此外 为了 以便 从而 ' +
		'不能 不会 没有 还有 不是 就是 已经 正在 仍然 一定 一些 有些 这些 那些 这个 那个 这样 这种 他们 我们 你们 自己 什么 怎样 如何 具有 属于 作为 包括 ' +
		'予以 给予 加以 给以 不予 视为 视同 适用 本人 本级 以内 以外 以前 以后 期间 时候 方面 等等 一是 二是 三是 四是 五是'
	).split(' '),
);
