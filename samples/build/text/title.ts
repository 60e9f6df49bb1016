/** Marks where a title breaks on paper. */
const BREAK = '／';

/** The lines of a title as it stands on paper. */
export function titleLines(title: string): string[] {
	return title.split(BREAK);
}

/** A title in one line. */
export function titleText(title: string): string {
	return titleLines(title).join('');
}
