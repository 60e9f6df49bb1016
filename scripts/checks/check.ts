/** What a check found. `summary`: one line. `details`: every finding, when there are any. */
export interface Result {
	ok: boolean;
	summary: string;
	details?: string[];
}

/** One check of the repository. Rejects only when it could not look. */
export interface Check {
	name: string;
	run(): Promise<Result>;
}

/** The result of a check that lists what is wrong: fine when the list is empty. */
export function fromFindings(looked: string, findings: string[]): Result {
	const count = findings.length;
	if (count === 0) return { ok: true, summary: looked };
	return { ok: false, summary: `${count} ${count === 1 ? 'finding' : 'findings'}; ${looked}`, details: findings };
}
