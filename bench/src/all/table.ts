import type { ConvertResult } from '../convert.ts';
import type { FirstPageResult } from '../first-page.ts';
import type { LighthouseResult } from '../lighthouse.ts';
import type { Score } from '../pages/score.ts';
import type { QueueResult } from '../queue.ts';

export interface Results {
	readonly convert: ConvertResult;
	readonly 'first-page': FirstPageResult;
	readonly queue: QueueResult;
	readonly lighthouse: LighthouseResult;
	readonly pages: PagesResult;
}

/** What the benchmark of page counts says. */
interface PagesResult {
	readonly ours: Readonly<Record<string, Score>>;
	readonly stock?: Readonly<Record<string, Score>>;
}

type Row = readonly [what: string, ours: string, peer: string, target: string];

/** A Markdown table of all results. */
export function table(results: Results): string {
	const rows: Row[] = [
		['what', 'Pacesetter', 'soffice + pdftoppm', 'target'],
		['---', '---', '---', '---'],
		...convertRows(results.convert),
		firstPageRow(results['first-page']),
		...queueRows(results.queue),
		...lighthouseRows(results.lighthouse),
		...pagesRows(results.pages),
	];
	return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function convertRows({ single, batch }: ConvertResult): Row[] {
	return [
		['6-page DOCX to all pages', `${single.ours} ms (${single.ratio} ×)`, `${single.peer} ms`, '≥ 6 × faster'],
		['30 mixed documents, two at once', `${batch.ours} a minute (${batch.ratio} ×)`, `${batch.peer} a minute`, '≥ 4 ×'],
	];
}

function firstPageRow({ median, p95 }: FirstPageResult): Row {
	return ['first page visible after the last byte', `${median} ms (95 %: ${p95} ms)`, '–', '≤ 300 ms'];
}

function queueRows({ documents, kills, lost, documentsAMinute, memory, memoryRatio }: QueueResult): Row[] {
	const [first, last] = [memory[0], memory.at(-1)];
	const mb = (point: typeof first) => (point ? `${point.total} MB after ${point.documents}` : '–');
	return [
		[
			`${documents} documents, killed: ${kills.join(', ')}`,
			`${lost} lost, ${documentsAMinute} a minute`,
			'–',
			'0 lost',
		],
		['memory of the whole product', `${mb(first)}, ${mb(last)} (${memoryRatio} ×)`, '–', '≤ 1.2 ×'],
	];
}

function lighthouseRows({ scores, scriptKb }: LighthouseResult): Row[] {
	const row = (name: string, score: number, target: string): Row => [
		`Lighthouse, mobile: ${name}`,
		`${score}`,
		'–',
		target,
	];
	return [
		row('performance', scores.performance, '≥ 95'),
		row('accessibility', scores.accessibility, '100'),
		row('best practices', scores['best-practices'], '≥ 95'),
		row('SEO', scores.seo, '–'),
		['JavaScript of the document page, compressed', `${scriptKb} kB`, '–', '≤ 150 kB'],
	];
}

function pagesRows({ ours, stock }: PagesResult): Row[] {
	const says = (score: Score | undefined) => (score ? `${score.exact} of ${score.documents}` : '–');
	return [
		['page counts as Word or WPS saved them', says(ours.strong), says(stock?.strong), '≥ 42 of 45'],
		['the same, less certain counts', says(ours.plausible), says(stock?.plausible), '–'],
	];
}
