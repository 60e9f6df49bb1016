import { describe, expect, it } from 'vitest';
import { readLists } from './numbering.ts';
import { parseXml } from './xml.ts';

const level = (index: number, pattern: string, format = 'decimal') =>
	`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>` +
	`<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>`;
const numbering = parseXml(
	`<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, '第%1章', 'chineseCounting')}${level(1, '%1.%2')}</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1">${level(0, '%1', 'hebrew1')}</w:abstractNum>` +
		'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
		'<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
		'<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
);

const item = (list: number, index = 0) => ({
	layers: [
		parseXml('<w:pPr><w:jc w:val="both"/></w:pPr>'),
		parseXml(`<w:pPr><w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`),
	],
	runs: [],
	mark: { layers: [], size: 10 },
});

/** The labels of paragraphs one after another. */
function labels(...items: [list: number, index?: number][]) {
	const lists = readLists(numbering);
	return items.map(([list, index]) => {
		const label = lists.next(item(list, index));
		return typeof label === 'object' ? label.text : label;
	});
}

describe('list labels', () => {
	it('count by level, a lower one anew under each number', () => {
		expect(labels([1], [1, 1], [1, 1], [1], [1, 1])).toEqual(['第一章', '一.1', '一.2', '第二章', '二.1']);
	});

	it('go on in another list of the same kind unless it begins anew', () => {
		expect(labels([1], [2], [2], [1])).toEqual(['第一章', '第五章', '第六章', '第七章']);
	});

	it('are none for number 0, and unknown where the counting or the list is', () => {
		expect(labels([0], [3], [9])).toEqual([undefined, 'unknown', 'unknown']);
	});

	it('bring their level’s indents in below the paragraph’s own', () => {
		const label = readLists(numbering).next(item(1));
		const names = typeof label === 'object' ? label.layers.map((layer) => layer.children.length) : [];
		expect(names).toEqual([1, 1, 1]);
	});
});
