import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Table<Role extends string, Place extends string> {
	/** Below docs. */
	readonly file: string;
	readonly title: string;
	readonly roles: readonly Role[];
	readonly places: readonly Place[];
	readonly procedures: readonly string[];
	/** What stands for each code of a refusal. */
	readonly words: Readonly<Record<string, string>>;
	/** Builds what a procedure is tried on. @returns the trial, which tells what was found, or throws when it is refused */
	readonly attempt: (name: string, role: Role, place: Place) => Promise<() => Promise<string>>;
}

/** What a caller gets; a refusal that the table has no word for is a fault of the test. */
async function outcome<Role extends string, Place extends string>(
	{ words, attempt }: Table<Role, Place>,
	name: string,
	role: Role,
	place: Place,
): Promise<string> {
	// What goes wrong while it is built is no refusal.
	const trial = await attempt(name, role, place);
	try {
		return await trial();
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		const status = words[code];
		if (status === undefined) throw new Error(`${name} by ${role}, ${place}: ${code}`, { cause: error });
		return status;
	}
}

/**
 * Tries every procedure by every role at every place. `UPDATE_RIGHTS=1` writes the page anew.
 * @returns the page as it should be, and as it is
 */
export async function tryRights<Role extends string, Place extends string>(table: Table<Role, Place>) {
	const { roles, places, procedures } = table;
	const lines = [`| procedure | ${roles.join(' | ')} |`, `|---|${roles.map(() => '---').join('|')}|`];
	for (const name of procedures) {
		const cells = [];
		for (const role of roles) {
			// Each place has a subject of its own, so they can be tried at once.
			const results = await Promise.all(places.map((place) => outcome(table, name, role, place)));
			cells.push(results.every((one) => one === results[0]) ? results[0] : results.join(' '));
		}
		lines.push(`| ${name} | ${cells.join(' | ')} |`);
	}
	const path = join(import.meta.dirname, '../../../docs', table.file);
	const page = (): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
	const head = page() === '' ? `# ${table.title}\n` : page().split('\n| procedure')[0];
	const wanted = `${head}\n${lines.join('\n')}\n`;
	if (process.env.UPDATE_RIGHTS) writeFileSync(path, wanted);
	return { wanted, kept: page() };
}
