import { ConvertError } from '@pacesetter/lok';

/** Why a file failed, as the JSON lines of commands say it. */
export interface Failure {
	readonly code: string;
	readonly message: string;
}

/** What the system refuses, in plain words. */
const refused: Readonly<Record<string, string>> = {
	ENOENT: 'There is no such file.',
	EACCES: 'The file may not be read with your rights.',
	EISDIR: 'This is a folder, not a file.',
};

/** The converter's own code; `unreadable` where the system refuses a file; `internal` for a fault of ours. */
export function failureOf(error: unknown): Failure {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof ConvertError) return { code: error.code, message };
	if (!(error instanceof Error && 'syscall' in error)) return { code: 'internal', message };
	const reason = 'code' in error ? refused[String(error.code)] : undefined;
	return { code: 'unreadable', message: reason ?? message };
}
