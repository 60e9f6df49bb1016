import type { Finding } from './finding.ts';
import type { Plain } from './plain.ts';
import { why } from './why.ts';

/** Names shorter than this differ by one character from many words. */
const shortest = 5;

function differences(text: string, at: number, name: string): number {
	let count = 0;
	for (let index = 0; index < name.length && count < 2; index += 1) if (text[at + index] !== name[index]) count += 1;
	return count;
}

/**
 * Names that are one character off the name of an organisation of the tree, and are none themselves.
 * @param organs names, current and former
 */
export function wrongOrgans(plain: Plain, organs: readonly string[]): Finding[] {
	const known = new Set(organs);
	const { text } = plain;
	return [...known]
		.filter((name) => name.length >= shortest)
		.flatMap((name) => {
			const found: Finding[] = [];
			const [tail, head] = [name.slice(-2), name.slice(0, 2)];
			for (let at = 0; at + name.length <= text.length; at += 1) {
				if (!text.startsWith(head, at) && !text.startsWith(tail, at + name.length - 2)) continue;
				const words = text.slice(at, at + name.length);
				if (known.has(words) || differences(text, at, name) !== 1) continue;
				found.push({
					...plain.span(at, at + name.length),
					found: words,
					suggestion: name,
					kind: 'organ',
					confidence: 0.7,
					why: why('organ', { known: name, found: words }),
				});
			}
			return found;
		});
}
