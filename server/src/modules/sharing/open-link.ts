import type { Act } from '../../platform/http/index.ts';
import { counterFor, type Source, verifyPassword } from '../identity/index.ts';
import { countView } from '../library/index.ts';
import { findShared, type Shared } from './load.ts';
import type { Visitor } from './look-at-link.ts';
import { isPass, passFor } from './pass.ts';
import { countOpening } from './store/index.ts';

interface Opening extends Visitor {
	/** Made up by the form: the same form sent twice is one opening. */
	readonly key: string;
	readonly password: string;
	readonly from: Source;
}

export type Opened =
	| { readonly outcome: 'done'; readonly pass: string }
	/** Nothing, as its page says. */
	| { readonly outcome: 'ended' }
	| { readonly outcome: 'wrong' }
	| { readonly outcome: 'wait'; readonly seconds: number };

/** Whether the password is wrong, or has to wait, guessing being slowed as at sign-in; null: it is right, or none is asked for. */
async function faultOf(act: Act, { link }: Shared, input: Opening): Promise<Opened | null> {
	if (link.password === null) return null;
	const counter = await counterFor(act, link.id, input.from);
	const trace = { act: 'sharing.link.guess', subject: { kind: 'share', id: link.id } };
	if (counter.wait > 0) {
		act.record({ ...trace, refusal: 'TOO_MANY_REQUESTS' });
		return { outcome: 'wait', seconds: counter.wait };
	}
	if (!(await verifyPassword(link.password, input.password))) {
		act.record(trace);
		await counter.fail('SIGN_IN_REFUSED');
		return { outcome: 'wrong' };
	}
	await counter.clear();
	return null;
}

/** Opens a link, and counts it: once for each form that is sent, not for its maker, and not for whoever has it open already. */
export async function openLink(act: Act, input: Opening): Promise<Opened> {
	const shared = await findShared(act, input.token);
	if (!shared) return { outcome: 'ended' };
	const { link, maker, target } = shared;
	if (isPass(act, link, input.pass)) return { outcome: 'done', pass: input.pass ?? '' };
	const fault = await faultOf(act, shared, input);
	if (fault) return fault;
	const own = act.caller?.accountId === maker.accountId;
	const counted = !own && (await countOpening(act.tx, link.id, input.key, act.now));
	// One opening of a document is one reading of it; which of a folder's are read is not known yet.
	if (counted && target.kind === 'document') await countView({ ...act, caller: maker }, { number: target.row.number });
	return { outcome: 'done', pass: passFor(act, link) };
}
