import { docx, xlsx } from '../../../lok/src/testing/archives.ts';
import { type TestFile, unique } from '../product/library.ts';

/** Files that somebody registers as a directive by mistake, or that say nothing of their clauses. Each is like no other. */

const offsetWidth = 10;

/** A PDF of pages with a grey square and no word, as a scanner makes them. */
export function scannedPdf(pages: number): TestFile {
	const kids = Array.from({ length: pages }, (_, index) => `${4 + index} 0 R`).join(' ');
	const mark = unique('scan');
	const square = `0.5 g 100 ${100 + mark.length} 300 300 re f % ${mark}`;
	const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << >> >>';
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
		`<< /Length ${square.length} >>\nstream\n${square}\nendstream`,
		...Array<string>(pages).fill(page),
	];
	let pdf = '%PDF-1.4\n';
	const rows = objects.map((object, index) => {
		const row = `${String(pdf.length).padStart(offsetWidth, '0')} 00000 n \n`;
		pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return row;
	});
	const size = objects.length + 1;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
	const end = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
	return { name: `${mark}.pdf`, content: Buffer.from(pdf + table + end) };
}

const row = (cells: readonly string[]): string =>
	`<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;

/** A Word document that is one table, as counties send out lists of tasks. */
export function onlyTables(): TestFile {
	const rows = [
		['序号', '任务', '牵头单位'],
		['一、', '健全便民服务网络', '各镇党委'],
		['二、', '走访慰问困难群众', '县委组织部'],
		['三、', `整理亮点工作${unique('信息')}`, '督查室'],
	];
	return {
		name: `${unique('任务分解表')}.docx`,
		content: Buffer.from(docx(`<w:tbl>${rows.map(row).join('')}</w:tbl><w:p/>`)),
	};
}

/** A spreadsheet of figures. */
export function figures(): TestFile {
	const cells = ['桂花村', '梧桐村', unique('溪口村')].map(
		(name, index) =>
			`<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${index + 1}"><v>${20 + index}</v></c></row>`,
	);
	return { name: `${unique('走访户数')}.xlsx`, content: Buffer.from(xlsx(cells.join(''))) };
}

const text = (name: string, lines: readonly string[]): TestFile => ({
	name: `${unique(name)}.txt`,
	content: Buffer.from(lines.join('\n')),
});

/** A tale, which asks nothing of anybody and has no headings. */
export const tale = (): TestFile =>
	text('河边旧事', [
		`那年春天，${unique('渡口')}的柳树绿得早。老艄公坐在船头，望着对岸的炊烟，一句话也不说。`,
		...Array.from(
			{ length: 60 },
			(_, day) => `第${day + 1}天的傍晚，雨停了，孩子们又跑到滩上去捡石子。风从山口吹下来，船轻轻地晃。`,
		).map((line) => line.replace(/^第/, '到了第')),
	]);

/** Numbers that skip, come twice and change their form in the middle. */
export const damagedNumbers = (): TestFile =>
	text('编号错乱的通知', [
		unique('关于开展清泉行动的通知'),
		'一、目标要求',
		'（一）各镇党委要走访慰问困难群众。',
		'（三）各镇党委要开展结对帮扶。',
		'（三）督查室要加强督查。',
		'二、主要内容',
		'1.健全便民服务网络。',
		'（2）整理亮点工作。',
		'4.及时上报信息。',
		'五、组织领导',
		'五、其他事项',
		'成立领导小组。',
	]);

const clausesOnPage = 3;

/** A directive of so many pages, a few clauses on each. */
export function longDirective(pages: number): TestFile {
	const mark = unique('清泉行动');
	const clause = (number: number): string[] => [
		`第${number}条 健全${mark}第${number}类便民服务事项`,
		`各镇党委要在2026年10月30日前走访慰问困难群众，选择1-2项亮点工作整理成信息上报。${'把便民服务做实，方便群众办事。'.repeat(11)}`,
	];
	const lines = Array.from({ length: pages * clausesOnPage }, (_, index) => clause(index + 1)).flat();
	return text('长文件', [`关于开展${mark}的通知`, ...lines]);
}
