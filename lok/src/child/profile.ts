import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../normalise/index.ts';

const office = '/org.openoffice.Office';

/** [node, property, value]: what keeps LibreOffice from doing more than laying out the document it was given. */
const settings: readonly (readonly [string, string, string | number | boolean])[] = [
	// Links to other files and hosts are followed for documents in trusted locations only, and there are none.
	[`${office}.Common/Security/Scripting`, 'BlockUntrustedRefererLinks', true],
	[`${office}.Common/Security/Scripting`, 'MacroSecurityLevel', 3],
	[`${office}.Common/Security/Scripting`, 'DisableMacrosExecution', true],
	[`${office}.Common/Security/Scripting`, 'DisableActiveContent', true],
	[`${office}.Common/Security/Scripting`, 'DisableOLEAutomation', true],
	[`${office}.Common/Security/Scripting`, 'DisablePythonRuntime', true],
	// 2: never update links; 1: never recalculate on load.
	[`${office}.Writer/Content/Update`, 'Link', 2],
	[`${office}.Calc/Content/Update`, 'Link', 2],
	[`${office}.Calc/Formula/Load`, 'OOXMLRecalcMode', 1],
	[`${office}.Calc/Formula/Load`, 'ODFRecalcMode', 1],
	[`${office}.Java/VirtualMachine`, 'Enable', false],
	[`${office}.Recovery/RecoveryInfo`, 'Enabled', false],
	[`${office}.Recovery/AutoSave`, 'Enabled', false],
	[`${office}.Common/Save/Document`, 'AutoSave', false],
	[`${office}.Common/Save/Document`, 'CreateBackup', false],
	[`${office}.Common/Misc`, 'FirstRun', false],
	[`${office}.Common/Misc`, 'CrashReport', false],
	[`${office}.Common/History`, 'PickListSize', 0],
	// No presets are copied, which a document doesn't need.
	['/org.openoffice.Setup/Office', 'ooSetupInstCompleted', true],
	// Chinese paper and line breaking where the document says nothing.
	['/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', 'zh-CN'],
	[`${office}.Linguistic/General`, 'DefaultLocale_CJK', 'zh-CN'],
];

/** Writes a LibreOffice user profile. @returns its folder */
export function writeProfile(parent: string, profile: Profile): string {
	const dir = join(parent, profile);
	mkdirSync(join(dir, 'user'), { recursive: true });
	const compression = [`${office}.Common/AsianLayout`, 'CompressCharacterDistance', compressionOf(profile)] as const;
	const items = [...settings, compression].map(
		([node, name, value]) =>
			`<item oor:path="${node}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
	);
	writeFileSync(
		join(dir, 'user', 'registrymodifications.xcu'),
		`<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${items.join('\n')}
</oor:items>
`,
	);
	return dir;
}

/** LibreOffice's number for "compress punctuation only", or none. */
export function compressionOf(profile: Profile): number {
	return profile === 'compressed' ? 1 : 0;
}
