import { arch, cpus, release, totalmem } from 'node:os';
import { round } from '../lib/report.ts';

/** The day and the machine in a line. */
export function describeMachine(): string {
	const processor = cpus()[0]?.model.trim() ?? arch();
	const memory = `${round(totalmem() / 2 ** 30)} GiB`;
	const day = new Date().toISOString().slice(0, 10);
	return `${day}: ${cpus().length} cores of ${processor}, ${memory}, Linux ${release()}, Node ${process.version}`;
}
