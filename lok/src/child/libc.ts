import koffi from 'koffi';

const libc = koffi.load(null);
const prctl = libc.func('int prctl(int option, unsigned long value, unsigned long, unsigned long, unsigned long)');
const setrlimit = libc.func('int setrlimit(int resource, const uint64_t *limit)');

const setParentDeathSignal = 1;
const setNoNewPrivileges = 38;
const sigkill = 9;
const fileSize = 1;
const coreSize = 4;

/** The kernel kills this process when its parent ends, however busy it is. It can gain no privileges either. */
export function dieWithParent(): void {
	prctl(setParentDeathSignal, sigkill, 0, 0, 0);
	prctl(setNoNewPrivileges, 1, 0, 0, 0);
}

export function noCoreFiles(): void {
	setrlimit(coreSize, new BigUint64Array([0n, 0n]));
}

/** Writing a file beyond this ends the process with SIGXFSZ. Only the soft limit, so that the next job can have another. */
export function limitFileSize(bytes: number): void {
	const unlimited = 0xffff_ffff_ffff_ffffn;
	setrlimit(fileSize, new BigUint64Array([BigInt(bytes), unlimited]));
}
