import { cutWords } from '../../platform/search/index.ts';

/** Words that only ask: no text need have them to answer. */
const asking = new Set(
	(
		'什么 什麽 甚么 怎么 怎么样 怎么办 怎样 怎 如何 为什么 为何 何时 何地 何人 何种 几时 哪 哪些 哪个 哪里 哪儿 哪种 哪年 哪位 谁 ' +
		'多少 多久 多大 多长 多高 是否 能否 可否 有没有 是不是 能不能 可不可以 要不要 吗 呢 么 请问 有哪些 是什么 什么样 啥'
	).split(' '),
);
/** Beside a word that asks, these serve the grammar alone. */
const serving = new Set(
	'的 了 是 有 要 需 需要 该 应该 应 能 可以 都 在 和 与 或 指 叫 叫做 就 会 被 由 才 算 属于'.split(' '),
);

/** A run of a query without what only asks, as the pieces between; as it stands where it asks nothing, or nothing else. */
export function withoutAsking(run: string): string[] {
	const words = cutWords(run);
	if (!words.some((word) => asking.has(word))) return [run];
	const pieces: string[][] = [[]];
	for (const word of words) {
		if (asking.has(word)) pieces.push([]);
		else pieces.at(-1)?.push(word);
	}
	const told = pieces.flatMap((piece) => {
		const from = piece.findIndex((word) => !serving.has(word));
		const to = piece.findLastIndex((word) => !serving.has(word));
		return from < 0 ? [] : [piece.slice(from, to + 1).join('')];
	});
	return told.length > 0 ? told : [run];
}
