import { pino } from 'pino';

export type Log = pino.Logger;

/**
 * Structured lines on standard output. No names, addresses or document texts go in: what a line says of a person
 * is an account id at most.
 */
export function createLog(level: string, role: string): Log {
	return pino({
		level,
		base: { role, pid: process.pid },
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: { paths: ['password', '*.password', 'req.headers', 'cookie', 'authorization'], remove: true },
	});
}
