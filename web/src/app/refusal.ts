import { type RefusalCode, refusalCodes } from '@pacesetter/core/kernel';
import { data, redirect } from 'react-router';

/** A refusal as it arrives: from the API as JSON, or thrown by the server's own client. */
export interface RefusalAnswer {
	readonly code: RefusalCode;
	readonly details: Readonly<Record<string, string | number>>;
}

const known: ReadonlySet<string> = new Set(refusalCodes);
const isKnown = (code: unknown): code is RefusalCode => typeof code === 'string' && known.has(code);

function detailsIn(value: unknown): Record<string, string | number> {
	if (typeof value !== 'object' || value === null) return {};
	const plain = Object.entries(value).filter(
		(entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
	);
	return Object.fromEntries(plain);
}

/** The refusal in an error or an error's JSON; null when it is something else. */
export function refusalIn(error: unknown): RefusalAnswer | null {
	if (typeof error !== 'object' || error === null || !('code' in error) || !isKnown(error.code)) return null;
	const details = 'details' in error ? error.details : 'data' in error ? error.data : null;
	return { code: error.code, details: detailsIn(details) };
}

/** The status that the API gave a refusal. */
const statusOf = (error: unknown): number =>
	typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
		? error.status
		: 400;

/** Refusals that a page has its own answer to: sign-in pages, and error pages with the right status. */
export async function forPage<Result>(request: Request, work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (error) {
		const refusal = refusalIn(error);
		if (!refusal) throw error;
		const { pathname, search } = new URL(request.url);
		if (refusal.code === 'SIGN_IN_REQUIRED') throw redirect(`/sign-in?back=${encodeURIComponent(pathname + search)}`);
		if (refusal.code === 'PASSWORD_CHANGE_REQUIRED') throw redirect('/password');
		if (refusal.code === 'SECOND_FACTOR_REQUIRED') throw redirect('/desk/me');
		throw data(refusal, { status: statusOf(error) });
	}
}
