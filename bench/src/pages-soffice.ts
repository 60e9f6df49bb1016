import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface SofficeSettings {
	/** An existing folder for the user profile. */
	readonly profileDir: string;
	/** Squeeze adjacent punctuation. */
	readonly compressed: boolean;
	readonly env: Readonly<Record<string, string>>;
}

/** Several documents to PDF in one start of LibreOffice; what fails is simply missing from `out`. */
export async function convertAll(files: readonly string[], out: string, settings: SofficeSettings): Promise<void> {
	if (files.length === 0) return;
	await mkdir(join(settings.profileDir, 'user'), { recursive: true });
	await writeFile(join(settings.profileDir, 'user', 'registrymodifications.xcu'), registry(settings.compressed));
	const profile = `-env:UserInstallation=${pathToFileURL(settings.profileDir)}`;
	const child = spawn('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files], {
		env: { ...process.env, ...settings.env },
		stdio: 'ignore',
	});
	await new Promise<void>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', () => resolve());
	});
}

const registry = (compressed: boolean) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/AsianLayout"><prop oor:name="CompressCharacterDistance" oor:op="fuse"><value>${compressed ? 1 : 0}</value></prop></item>
</oor:items>
`;
