/** One piece of an official text, in reading order. */
export type Block =
	| { kind: 'heading'; text: string }
	| { kind: 'clause'; level: 2 | 3; lead: string; rest: string }
	| { kind: 'article'; number: string; text: string }
	| { kind: 'paragraph'; text: string }
	| { kind: 'table'; rows: string[][] }
	| { kind: 'enclosure'; title: string };

const HEADING = /^[一二三四五六七八九十]+、/;
const CLAUSE = /^（[一二三四五六七八九十]+）/;
const ITEM = /^\d+\. /;
const ARTICLE = /^(第[一二三四五六七八九十]+条)　(.*)$/;
const ENCLOSURE = /^=== (.*)$/;
const RULE = /^\|[-|: ]+\|$/;

/** Cuts a text of one paragraph a line into blocks. The first sentence of a numbered clause is its lead. */
export function parseBlocks(text: string): Block[] {
	const blocks: Block[] = [];
	for (const line of text.split('\n').map((raw) => raw.trim())) {
		if (line === '' || RULE.test(line)) continue;
		if (line.startsWith('|')) addRow(blocks, line);
		else blocks.push(parseLine(line));
	}
	return blocks;
}

function parseLine(line: string): Block {
	const enclosure = ENCLOSURE.exec(line);
	if (enclosure) return { kind: 'enclosure', title: enclosure[1] ?? '' };
	const article = ARTICLE.exec(line);
	if (article) return { kind: 'article', number: article[1] ?? '', text: article[2] ?? '' };
	if (HEADING.test(line)) return { kind: 'heading', text: line };
	if (CLAUSE.test(line)) return { kind: 'clause', level: 2, ...splitLead(line) };
	if (ITEM.test(line)) return { kind: 'clause', level: 3, ...splitLead(line.replace('. ', '.')) };
	return { kind: 'paragraph', text: line };
}

function splitLead(line: string): { lead: string; rest: string } {
	const end = line.indexOf('。') + 1;
	return end === 0 ? { lead: line, rest: '' } : { lead: line.slice(0, end), rest: line.slice(end) };
}

function addRow(blocks: Block[], line: string): void {
	const cells = line
		.slice(1, -1)
		.split('|')
		.map((cell) => cell.trim());
	const last = blocks.at(-1);
	if (last?.kind === 'table') last.rows.push(cells);
	else blocks.push({ kind: 'table', rows: [cells] });
}
