import { takeIn } from '../intake/index.ts';

/** Its beginning. */
export const head = '望舒县委关于开展“争先进位”活动的通知\n望组发〔2026〕8号\n一、要求\n';

/** What is proposed of a notice of 2026 with these lines below its only heading. */
export function itemsOfNotice(...lines: string[]) {
	let given = 0;
	return takeIn({ text: `${head}${lines.join('\n')}\n` }, {}, null, () => `i${++given}`).draft.items;
}
