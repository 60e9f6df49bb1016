import { readingFailure } from './document.ts';

/**
 * Runs a command that reads one file and tells what it found, as JSON or in words.
 * A file that cannot be read is told with its code, `{file, ok: false, error}` in JSON, and ends the command with 1.
 */
export async function onFile<Found>(
	file: string,
	{ json }: { json?: boolean },
	read: () => Promise<Found>,
	tell: (found: Found) => string,
): Promise<void> {
	try {
		const found = await read();
		console.log(json ? JSON.stringify(found) : tell(found));
	} catch (failure) {
		const error = readingFailure(failure);
		if (json) console.log(JSON.stringify({ file, ok: false, error }));
		else console.error(`${file}: ${error.code}: ${error.message}`);
		process.exitCode = 1;
	}
}
