import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WRITTEN } from './written.ts';

/** LibreOffice, as Debian installs it. */
const OFFICE = 'soffice';

/** Converts a file in memory with LibreOffice. `target` is an extension, or an extension and a filter: `doc:MS Word 97`. */
export function officeConvert(bytes: Uint8Array, from: string, target: string): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'pacesetter-samples-'));
	try {
		const input = join(folder, `document.${from}`);
		writeFileSync(input, bytes);
		const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
		execFileSync(OFFICE, [profile, '--headless', '--convert-to', target, '--outdir', join(folder, 'out'), input], {
			stdio: 'pipe',
			env: { ...process.env, SOURCE_DATE_EPOCH: String(WRITTEN.getTime() / 1000) },
		});
		return readFileSync(join(folder, 'out', `document.${target.split(':')[0]}`));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
