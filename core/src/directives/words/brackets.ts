const opening = new Set('（(【［[');
const closing = new Set('）)】］]');

/**
 * Where a bracket is opened that nothing closes before the words end: 推进项目建设（责任单位：……; -1 where there is none. Of several the first behind the last one closed.
 * @param from brackets before it are of no concern
 */
export function openedAt(words: string, from = 0): number {
	let opened = -1;
	for (let at = from; at < words.length; at += 1) {
		const char = words.charAt(at);
		if (closing.has(char)) opened = -1;
		else if (opened < 0 && opening.has(char)) opened = at;
	}
	return opened;
}
