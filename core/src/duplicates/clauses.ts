const ofAPageOnly = /^[\s—–―─\-－·]*(第\s*)?[\d０-９]+(\s*页)?[\s—–―─\-－·]*$/;
const ends = /[。；！？：:;!?]$/;
const latin = /[A-Za-z0-9]$/;

/** A line that is nearly as long as any: the one below it goes on with its sentence. */
const full = 0.75;

/** Sheets and lists have no marks to end a clause: nobody reads, and nothing compares, one of a hundred thousand characters. */
const longestClause = 500;
const longestParagraph = 10_000;
const portion = new RegExp(`.{1,${longestClause - 1}}[，、,\\s]|.{1,${longestClause}}`, 'gsu');
const inPortions = (clause: string): readonly string[] =>
	clause.length > longestClause ? (clause.match(portion) ?? []) : [clause];

/** Paragraphs of the lines of pages: lines were broken where the paper ended, and numbers of pages stand between them. */
function paragraphsOf(pages: readonly string[]): string[] {
	const lines = pages
		.flatMap((page) => page.split(/\r?\n/))
		.map((line) => line.trim())
		.filter((line) => line !== '' && !ofAPageOnly.test(line));
	const width = Math.max(0, ...lines.slice(0, 2000).map((line) => Math.min(60, line.length)));
	const paragraphs: string[] = [];
	let goesOn = false;
	for (const line of lines) {
		const before = paragraphs.at(-1);
		if (goesOn && before !== undefined && before.length < longestParagraph) {
			paragraphs[paragraphs.length - 1] =
				latin.test(before) && /^[A-Za-z]/.test(line) ? `${before} ${line}` : before + line;
		} else paragraphs.push(line);
		goesOn = line.length >= width * full && !ends.test(line);
	}
	return paragraphs;
}

/** What a document says, clause by clause, for people to compare. */
export const clausesOf = (pages: readonly string[]): string[] =>
	paragraphsOf(pages)
		.flatMap((paragraph) => paragraph.match(/[^。；！？]*[。；！？]+[”’」』）]*|[^。；！？]+$/g) ?? [])
		.flatMap(inPortions)
		.map((clause) => clause.trim())
		.filter((clause) => clause !== '');
