import { eachSaid } from '../words/each.ts';
import { organWords } from '../words/organs.ts';

/** So far before a number those are named of whom it is asked. */
const wide = 60;
const said = new RegExp(eachSaid, 'g');
/** 各支部要组织每名党员认领1项，开展活动3次: what comes behind the comma is asked of the branch again. */
const passedOn = /(?:组织|要求|引导|发动|动员|督促|指导|推动|确保|为|给|对|向|让|使|与|和|由)$/;
const subject = new RegExp(`^(?:${organWords}|由|全)`);

/** Of each of whom or what a number is asked that begins somewhere in a text: 每名党员 before 1-2项. Null where it is asked of the whole. */
export function eachBefore(text: string, at: number): string | null {
	const pieces = (
		text
			.slice(Math.max(0, at - wide), at)
			.split(/[。；：]/)
			.at(-1) ?? ''
	).split('，');
	const own = [...(pieces.at(-1) ?? '').matchAll(said)].at(-1)?.[0];
	if (own !== undefined) return own;
	for (let index = pieces.length - 1; index > 0; index -= 1) {
		if (subject.test(pieces[index] ?? '')) return null;
		const before = pieces[index - 1] ?? '';
		const found = [...before.matchAll(said)].at(-1);
		if (found !== undefined) return passedOn.test(before.slice(0, found.index)) ? null : found[0];
	}
	return null;
}
