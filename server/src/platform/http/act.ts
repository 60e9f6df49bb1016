import type { Caller, SignInPolicy } from '@pacesetter/core/identity';
import { Refusal, type RefusalCode } from '@pacesetter/core/kernel';
import { type Entry, type Trace, writeEntry } from '../audit/index.ts';
import type { Clock } from '../clock/index.ts';
import { type Database, transact } from '../db/index.ts';
import type { Files } from '../files/index.ts';
import type { Enqueue } from '../jobs/index.ts';
import type { Log } from '../log/index.ts';
import type { Tables } from '../search/index.ts';
import type { Secrets } from '../secrets/index.ts';
import { withoutNul } from './without-nul.ts';

/** What the outside of a request gives to the use case inside it. */
export interface Request {
	readonly db: Database;
	readonly caller: Caller;
	/** The caller's session, so that it can outlive a change of password; null without one. */
	readonly sessionId: string | null;
	/** As the answer and the log name it; null outside a request. */
	readonly requestId: string | null;
	readonly clock: Clock;
	readonly enqueue: Enqueue;
	readonly log: Log;
	readonly secrets: Secrets;
	/** What this installation asks of those who sign in. */
	readonly signIn: SignInPolicy;
	/** Where words are looked for. */
	readonly index: Tables;
	/** Where files lie. */
	readonly files: Files;
}

/** One use case under way: everything it reads and writes goes through `tx`, and all of it holds or none. */
export interface Act extends Omit<Request, 'db' | 'clock'> {
	readonly tx: Database;
	readonly now: Date;
	/** Adds to the act's entry in the audit log; null: nothing has been done, e.g. a preview, so nothing is recorded. */
	record(trace: Trace | null): void;
}

export type UseCase<Input, Output> = (act: Act, input: Input) => Promise<Output>;

const entryOf = (request: Request, act: string, { refusal, ...trace }: Trace, refused: string | null): Entry => ({
	...trace,
	act: trace.act ?? act,
	at: request.clock(),
	refused: refused ?? refusal ?? null,
	account: trace.account ?? request.caller,
	requestId: request.requestId,
});

/** What a refused input was about: as the use case has told already, or as far as it is a plain number or id of ours. */
function subjectOf(name: string, input: unknown, told: readonly (Trace | null)[]): Trace {
	const subject = told.findLast((trace) => trace?.subject)?.subject;
	if (subject) return { subject };
	const id = input && typeof input === 'object' && 'id' in input ? input.id : null;
	const plain = typeof id === 'number' || (typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id));
	return plain ? { subject: { kind: name.split('.').at(-2) ?? '', id } } : {};
}

/** Refusals that say something of who tried: he may not, not with what is his own, or he did it more often than work asks for. */
const telling = new Set<RefusalCode>(['FORBIDDEN', 'OWN_WORK', 'NOT_FOUND', 'TOO_MANY_REQUESTS']);

/** A signed-in account that was refused leaves an entry of its own, since its act's transaction is gone. */
async function recordRefusal(request: Request, name: string, subject: Trace, error: unknown): Promise<void> {
	if (!(error instanceof Refusal) || !telling.has(error.code) || !request.caller) return;
	try {
		await writeEntry(request.db, entryOf(request, name, subject, error.code));
	} catch (fault) {
		// The caller is to hear why he was refused, not that the log failed.
		request.log.error({ err: fault }, 'a refusal was not entered in the audit log');
	}
}

/** How an act is called in the audit log. A look is recorded only when it is refused, or when its use case names it. */
export interface Naming {
	readonly name: string;
	readonly look: boolean;
}

/** Runs a use case as one transaction. `naming` null: what no account does, e.g. loading the sample county. */
export async function perform<Input, Output>(
	request: Request,
	useCase: UseCase<Input, Output>,
	input: Input,
	naming: Naming | null = null,
): Promise<Output> {
	const { db, clock, ...rest } = request;
	let traces: (Trace | null)[] = [];
	const run = async (tx: Database): Promise<Output> => {
		// Of the last try only.
		traces = [];
		const record = (more: Trace | null): void => void traces.push(more);
		const output = await useCase({ ...rest, tx, now: clock(), record }, withoutNul(input));
		const trace: Trace = Object.assign({}, ...traces);
		const act = trace.act ?? (naming && !naming.look ? naming.name : null);
		if (act !== null && !traces.includes(null)) await writeEntry(tx, entryOf(request, act, trace, null));
		return output;
	};
	try {
		return await transact(db, run);
	} catch (error) {
		if (naming) await recordRefusal(request, naming.name, subjectOf(naming.name, input, traces), error);
		throw error;
	}
}

interface Call<Input> {
	readonly context: Request;
	readonly input: Input;
	/** The procedure's place in the contract. */
	readonly path: readonly string[];
	readonly procedure: { readonly '~orpc': { readonly route: { readonly method?: string } } };
}

/** A use case as the handler of a procedure of the contract. Whatever is not a GET leaves an entry in the audit log. */
export const handle =
	<Input, Output>(useCase: UseCase<Input, Output>) =>
	({ context, input, path, procedure }: Call<Input>): Promise<Output> =>
		perform(context, useCase, input, {
			name: path.join('.'),
			look: procedure['~orpc'].route.method === 'GET',
		});
