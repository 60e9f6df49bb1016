import { sourceOf, waitAfter } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { keyedHash } from './keyed-hash.ts';
import { knownDevice } from './known-device.ts';
import { clearFailures, findFailures, keepFailures } from './store/index.ts';

/** Where a sign-in comes from. */
export interface Source {
	readonly secret: string;
	readonly address: string;
	/** The signed cookie of earlier sign-ins on the same browser. */
	readonly device: string | undefined;
}

/** Failures of a subject from a source, kept from others until the transaction ends. */
export interface Counter {
	/** Seconds to wait before the next try. */
	readonly wait: number;
	/** One more. */
	fail(refusal: string): Promise<void>;
	/** None any more. */
	clear(): Promise<void>;
}

export async function counterFor(act: Act, subject: string, from: Source): Promise<Counter> {
	const { tx, now } = act;
	const source = keyedHash(
		from.secret,
		'source',
		sourceOf(from.address, knownDevice(from.secret, from.device, subject)),
	);
	const before = await findFailures(tx, subject, source, now);
	const left = Math.max(0, (before.blockedUntil?.getTime() ?? 0) - now.getTime());
	return {
		wait: Math.ceil(left / 1000),
		async fail(refusal) {
			const failures = before.failures + 1;
			const wait = waitAfter(failures);
			const blockedUntil = wait > 0 ? new Date(now.getTime() + wait * 1000) : null;
			await keepFailures(tx, { subject, source }, { failures, blockedUntil }, now);
			act.record({ refusal, details: { failures } });
		},
		clear: () => clearFailures(tx, subject, source),
	};
}
