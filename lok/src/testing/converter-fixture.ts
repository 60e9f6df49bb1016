import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Converter, type ConverterOptions, createConverter } from '../index.ts';
import { processTree } from '../pool/process-tree.ts';
import { docx } from './archives.ts';

/** A converter of one process, with folders of its own, for one test. */
export interface ConverterFixture {
	readonly converter: Converter;
	readonly dir: string;
	readonly out: string;
	/** Where the converter's temporary folders are. */
	readonly temp: string;
	/** Writes a file. @returns its path */
	file(name: string, content: Uint8Array | string): string;
	/** Ids of all processes that the converter has started and that live. */
	processes(): number[];
	close(): Promise<void>;
}

export function openConverter(options: ConverterOptions = {}): ConverterFixture {
	const dir = mkdtempSync(join(tmpdir(), 'lok-test-'));
	const [out, temp] = [join(dir, 'out'), join(dir, 'temp')];
	mkdirSync(out);
	mkdirSync(temp);
	const before = new Set(processTree(process.pid));
	const converter = createConverter({ size: 1, spare: 0, tempDir: temp, ...options });
	return {
		converter,
		dir,
		out,
		temp,
		file(name, content) {
			const path = join(dir, name);
			writeFileSync(path, content);
			return path;
		},
		processes: () => processTree(process.pid).filter((pid) => !before.has(pid)),
		async close() {
			await converter.close();
			rmSync(dir, { recursive: true });
		},
	};
}

/** A DOCX of so many paragraphs; about 45 fill a page. */
export function paragraphs(count: number): Uint8Array {
	return docx('<w:p><w:r><w:t>A paragraph of some words, 一段文字。</w:t></w:r></w:p>'.repeat(count));
}
