import type { Caller } from '@pacesetter/core/identity';
import type { Clock } from '../clock/index.ts';
import { type Database, transact } from '../db/index.ts';
import type { Enqueue } from '../jobs/index.ts';
import type { Log } from '../log/index.ts';

/** What the outside of a request gives to the use case inside it. */
export interface Request {
	readonly db: Database;
	readonly caller: Caller;
	/** The caller's session, so that it can outlive a change of password; null without one. */
	readonly sessionId: string | null;
	readonly clock: Clock;
	readonly enqueue: Enqueue;
	readonly log: Log;
}

/** One use case under way: everything it reads and writes goes through `tx`, and all of it holds or none. */
export interface Act extends Omit<Request, 'db' | 'clock'> {
	readonly tx: Database;
	readonly now: Date;
}

export type UseCase<Input, Output> = (act: Act, input: Input) => Promise<Output>;

/** Runs a use case as one transaction. */
export const perform = <Input, Output>(
	request: Request,
	useCase: UseCase<Input, Output>,
	input: Input,
): Promise<Output> => {
	const { db, clock, ...rest } = request;
	return transact(db, (tx) => useCase({ ...rest, tx, now: clock() }, input));
};

/** A use case as the handler of a procedure of the contract. */
export const handle =
	<Input, Output>(useCase: UseCase<Input, Output>) =>
	({ context, input }: { context: Request; input: Input }): Promise<Output> =>
		perform(context, useCase, input);
