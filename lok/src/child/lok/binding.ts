import { existsSync } from 'node:fs';
import { join } from 'node:path';
import koffi, { type LibraryHandle, type TypeObject } from 'koffi';

/** Positions in LibreOfficeKitClass and LibreOfficeKitDocumentClass; the first field is their size. Stable since 5.2. */
const slots = {
	office: { getError: 3, documentLoadWithOptions: 4, freeError: 5, getVersionInfo: 10 },
	document: { destroy: 1, saveAs: 2, getParts: 4 },
} as const;

const signatures = {
	getError: koffi.proto('void *lokGetError(void *kit)'),
	documentLoadWithOptions: koffi.proto('void *lokLoad(void *kit, const char *url, const char *options)'),
	freeError: koffi.proto('void lokFree(void *text)'),
	getVersionInfo: koffi.proto('void *lokVersion(void *kit)'),
	destroy: koffi.proto('void lokDestroy(void *document)'),
	getParts: koffi.proto('int lokGetParts(void *document)'),
	saveAs: koffi.proto('int lokSaveAs(void *document, const char *url, const char *format, const char *options)'),
};

export interface LokDocument {
	/** Pages of a text, as laid out so far; slides of a presentation; sheets of a workbook. */
	parts(): number;
	/** @returns false where LibreOffice couldn't; `error` of the kit may say why */
	saveAs(url: string, format: string, options: string): boolean;
	destroy(): void;
}

/** LibreOffice, loaded into this process. Every call holds the thread until it is done. */
export interface Kit {
	readonly version: string;
	/** @returns undefined where LibreOffice couldn't load it */
	load(url: string, options: string): LokDocument | undefined;
	/** What LibreOffice said of the last failure. */
	error(): string;
}

/** The library that holds a symbol differs between distributions. */
export function openLibrary(programDir: string, names: readonly string[]): LibraryHandle | undefined {
	const name = names.find((candidate) => existsSync(join(programDir, candidate)));
	return name === undefined ? undefined : koffi.load(join(programDir, name), { lazy: true });
}

/** Starts LibreOffice in this process, which can be done once. @throws Error */
export function openKit(programDir: string, profileUrl: string): Kit {
	const library = openLibrary(programDir, ['libmergedlo.so', 'libsofficeapp.so']);
	if (library === undefined) throw new Error(`No LibreOfficeKit in ${programDir}`);
	const hook = library.func('void *libreofficekit_hook_2(const char *programDir, const char *profileUrl)');
	const kit: unknown = hook(programDir, profileUrl);
	if (kit === null) throw new Error('LibreOfficeKit did not start');
	const call = (name: keyof typeof slots.office) => methodOf(kit, slots.office[name], signatures[name]);
	const freeError = call('freeError');
	const take = (text: unknown): string => {
		if (text === null) return '';
		const copy = koffi.decode.string(text);
		freeError(text);
		return copy;
	};
	const load = call('documentLoadWithOptions');
	const getError = call('getError');
	return {
		version: take(call('getVersionInfo')(kit)),
		load(url, options) {
			const document: unknown = load(kit, url, options);
			return document === null ? undefined : documentAt(document);
		},
		error: () => take(getError(kit)),
	};
}

function documentAt(document: unknown): LokDocument {
	const call = (name: keyof typeof slots.document) => methodOf(document, slots.document[name], signatures[name]);
	const saveAs = call('saveAs');
	const getParts = call('getParts');
	return {
		parts: () => Number(getParts(document)),
		saveAs: (url, format, options) => saveAs(document, url, format, options) !== 0,
		destroy: call('destroy').bind(undefined, document),
	};
}

/** An object begins with a pointer to its class, a table of functions. */
function methodOf(object: unknown, slot: number, signature: TypeObject): (...values: unknown[]) => unknown {
	const table: unknown = koffi.decode(object, 'void *');
	return koffi.decode(koffi.decode(table, slot * 8, 'void *'), signature);
}
