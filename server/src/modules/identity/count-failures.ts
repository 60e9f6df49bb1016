import { paceAfter, sourceOf, waitAfter } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { keyedHash } from './keyed-hash.ts';
import { knownDevice } from './known-device.ts';
import { addFailure, clearFailures, findBlock, findFailures, keepFailures, setBlock } from './store/index.ts';

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
	const device = knownDevice(from.secret, from.device, subject);
	const source = keyedHash(from.secret, 'source', sourceOf(from.address, device));
	/** All sources together on which the account has never signed in; a device that is known is none of them. */
	const everywhere = device === null ? { subject, source: keyedHash(from.secret, 'source', 'everywhere') } : null;
	const before = await findFailures(tx, subject, source, now);
	const block = everywhere && (await findBlock(tx, everywhere));
	const until = Math.max(before.blockedUntil?.getTime() ?? 0, block?.getTime() ?? 0);
	const later = (seconds: number): Date | null => (seconds > 0 ? new Date(now.getTime() + seconds * 1000) : null);
	return {
		wait: Math.max(0, Math.ceil((until - now.getTime()) / 1000)),
		async fail(refusal) {
			const failures = before.failures + 1;
			const blockedUntil = later(waitAfter(failures));
			await keepFailures(tx, { subject, source }, { failures, blockedUntil }, now);
			if (everywhere) {
				const pace = later(paceAfter(await addFailure(tx, everywhere, now)));
				if (pace) await setBlock(tx, everywhere, pace);
			}
			act.record({ refusal, details: { failures } });
		},
		clear: () => clearFailures(tx, subject, source),
	};
}
