/** The form LibreOffice takes them in: `{"Name":{"type":"boolean","value":"true"}}`. */
export function filterOptions(options: Record<string, unknown> = {}): string {
	const typed = Object.entries(options).map(([name, value]) => {
		const type = typeof value === 'number' ? 'long' : typeof value === 'boolean' ? 'boolean' : 'string';
		return [name, { type, value: String(value) }];
	});
	return typed.length === 0 ? '' : JSON.stringify(Object.fromEntries(typed));
}
