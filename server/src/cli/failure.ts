import { ConvertError } from '@pacesetter/lok';

/** Why a file failed, as the JSON lines of commands say it. */
export interface Failure {
	readonly code: string;
	readonly message: string;
}

/** The converter's own code; `unreadable` where the system refuses a file; `internal` for a fault of ours. */
export function failureOf(error: unknown): Failure {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof ConvertError) return { code: error.code, message };
	const ofSystem = error instanceof Error && 'syscall' in error;
	return { code: ofSystem ? 'unreadable' : 'internal', message };
}
