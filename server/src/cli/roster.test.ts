import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const forms = fileURLToPath(new URL('../../../../shared/corpora/rosters/', import.meta.url));
const program = fileURLToPath(new URL('../../bin/pacesetter.js', import.meta.url));

interface Sheet {
	kind: string | null;
	foreign: string | null;
	headRow: number | null;
	taken: number;
	refused: { row: number; faults: { reason: string }[] }[];
}

/** What the command says of each file, by the file's name. */
async function readForms(names: readonly string[]): Promise<Map<string, Sheet[]>> {
	const args = [program, 'roster', 'import', '--dry-run', '--json', ...names.map((name) => forms + name)];
	const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 }).catch((error) => error);
	const lines: { file: string; sheets: Sheet[] }[] = stdout
		.trim()
		.split('\n')
		.map((line: string) => JSON.parse(line));
	return new Map(lines.map(({ file, sheets }) => [file.slice(forms.length), sheets]));
}

const expected: [RegExp, string][] = [
	[/branchMemberGroup/, 'term'],
	[/branchMember\]|unitOrganizer|party_member_template/, 'post'],
	[/_admin\]/, 'account'],
	[/memberTransfer|member_update/, 'transfer'],
	[/memberApply/, 'development'],
	[/cadreParty|member_history/, 'member'],
	[/unitCodes/, 'recoding'],
	[/sample_branch\]|sample_party\]|sample_unit\]|^unit/, 'organisation'],
	[/dp_party/, 'about other_party'],
	[/Report\]/, 'about assessment'],
	[/pm_/, 'about meeting'],
	[/unitPostCodes/, 'about post_code'],
	[/vote_member/, 'nothing'],
];

test.skipIf(!existsSync(forms))(
	'every form of the collection is told for what it is, and no example is taken for a person',
	async () => {
		const names = readdirSync(forms).filter((name) => name.endsWith('.xlsx'));
		const read = await readForms(names);
		const seen = names.map((name) => {
			const [sheet] = read.get(name) ?? [];
			return [name, sheet?.kind ?? (sheet?.foreign ? `about ${sheet.foreign}` : 'nothing')];
		});
		const wanted = names.map((name) => [name, expected.find(([form]) => form.test(name))?.[1]]);
		expect(seen).toEqual(wanted);
		const people = [...read].flatMap(([, sheets]) => sheets).filter(({ kind }) => kind === 'member' || kind === 'post');
		expect(people.map(({ taken }) => taken)).toEqual(people.map(() => 0));
	},
);

test('a file that is not there is told so, and the others are read', async () => {
	const read = await readForms(['../rosters/nowhere.xlsx']);
	expect(read.get('../rosters/nowhere.xlsx')).toEqual([]);
});
