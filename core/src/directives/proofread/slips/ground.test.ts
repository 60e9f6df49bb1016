import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groundOf } from './ground.ts';

/** A hundred characters, of which some stand beside others. */
const chars = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + at));
const gram = (run: string): number =>
	run.length === 1 ? 1 : ((run.charCodeAt(0) * 31 + run.charCodeAt(1) * 17) % 7) % 3;
const ground = groundOf({ gram, word: () => 0 }, () => [], chars);

test('what is known between two characters is what follows the one and goes before the other, in the order of the list', () => {
	const char = fc.constantFrom(...chars, '，', 'a');
	fc.assert(
		fc.property(char, char, (left, right) => {
			const each = chars.filter((one) => gram(left + one) > 0 && gram(one + right) > 0);
			expect(ground.between(left, right)).toEqual(each);
		}),
	);
});

test('a character that no official text has is not what was meant', () => {
	const alike = () => [
		{ char: '府', kind: 'sound' as const },
		{ char: '䓛', kind: 'sound' as const },
	];
	const { alike: known } = groundOf({ gram: (run) => Number(run === '府'), word: () => 0 }, alike, []);
	expect(known('俯')).toEqual([{ char: '府', kind: 'sound' }]);
});
