/** A PDF of so many empty pages of A4. */
export function emptyPages(count: number): string {
	const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ');
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
		...Array<string>(count).fill('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
	];
	let body = '%PDF-1.4\n';
	const rows = objects.map((object, i) => {
		const row = `${String(body.length).padStart(10, '0')} 00000 n \n`;
		body += `${i + 1} 0 obj${object}endobj\n`;
		return row;
	});
	const size = objects.length + 1;
	return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer<</Root 1 0 R/Size ${size}>>\nstartxref\n${body.length}\n%%EOF\n`;
}
