/** Extensions that promise a format the converter takes. A hint for people; the server looks at the content. */
const promising = new Set('docx doc dot dotx odt rtf wps txt md html htm pptx ppt odp xlsx xls ods csv pdf'.split(' '));

export type EarlyDoubt = 'empty' | 'extension';

/** What looks wrong with a file before it is sent; null when nothing does. */
export function doubtAbout(file: { readonly name: string; readonly size: number }): EarlyDoubt | null {
	if (file.size === 0) return 'empty';
	const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
	return extension !== undefined && promising.has(extension) ? null : 'extension';
}
