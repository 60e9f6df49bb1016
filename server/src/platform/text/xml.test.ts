import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, xmlDocument } from './xml.ts';

/** What a strict reader makes of a document: the text of its root and of the root's attribute. */
function read(text: string): { text: string; attribute: string } {
	const parser = new SaxesParser();
	const found = { text: '', attribute: '' };
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ attributes }) => {
		found.attribute = String(attributes.name ?? '');
	});
	parser.on('text', (part) => {
		found.text += part;
	});
	parser.write(text).close();
	return found;
}

test('elements nest, and what is null is left out', () => {
	const tree = element('a', { x: 1, y: null }, element('b', {}), '乙 & <丙>', 2);
	expect(tree.xml).toBe('<a x="1"><b/>乙 &amp; &lt;丙&gt;2</a>');
});

test('whatever a title holds, a strict reader gets it back without what XML cannot hold', () => {
	const anything = fc.string({ unit: fc.oneof(fc.constantFrom(...'<>&"\'\u0000\u0008\ufffe\ud800]]>'), fc.string()) });
	fc.assert(
		fc.property(anything, (title) => {
			const found = read(xmlDocument(element('title', { name: title }, `甲${title}`)));
			// Controls other than tab and ends of lines, lone surrogates and non-characters go.
			const kept = [...title].filter((one) =>
				/[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(one),
			);
			expect(found.text.trim()).toBe(`甲${kept.join('')}`.replace(/\r\n?/g, '\n').trim());
			expect(found.attribute).toBe(kept.join('').replace(/[\t\n\r]/g, ' '));
		}),
		{ numRuns: 500 },
	);
});
