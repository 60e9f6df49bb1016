import type { z } from 'zod';

/** A kind of job: its name, the shape of its data, and how it is tried. Who does it is said elsewhere (`JobHandler`). */
export interface JobDefinition<Data extends z.ZodType = z.ZodType> {
	readonly name: string;
	readonly data: Data;
	/** Tries after the first, e.g. when its worker was killed. */
	readonly retries: number;
	/** Longest run of one try in seconds; then it is taken from its worker. */
	readonly seconds: number;
	/** When it comes by itself, without data, in China's time; one of it however many workers there are. */
	readonly cron?: string;
}

/** The queue into which the database puts a job whose tries are used up. */
export const givenUp = (name: string): string => `${name}.given-up`;

export const defineJob = <Data extends z.ZodType>(definition: JobDefinition<Data>): JobDefinition<Data> => definition;

/** What a handler is told of the try it makes. */
export interface Try {
	/** True when no further try follows a failure of this one. */
	readonly last: boolean;
	/** Fires when the worker is asked to stop; the job may be left to a later try. */
	readonly signal: AbortSignal;
}

export interface JobHandler<Data extends z.ZodType = z.ZodType> {
	readonly definition: JobDefinition<Data>;
	/** How many are done at once in one worker process. */
	readonly atOnce: number;
	handle(data: z.infer<Data>, attempt: Try): Promise<void>;
	/** Settles a job that no try has ended, e.g. because each of its workers died. */
	giveUp(data: z.infer<Data>): Promise<void>;
}

/** A handler for a definition, its data checked against the definition's shape before it is called. */
export function handleJob<Data extends z.ZodType>(
	definition: JobDefinition<Data>,
	atOnce: number,
	work: Pick<JobHandler<Data>, 'handle' | 'giveUp'>,
): JobHandler {
	return {
		definition,
		atOnce,
		handle: (data, attempt) => work.handle(definition.data.parse(data), attempt),
		giveUp: (data) => work.giveUp(definition.data.parse(data)),
	};
}

export class JobRegistryError extends Error {}

/**
 * Every kind of job has one handler and every handler a kind of job that is known.
 * @throws JobRegistryError names what is missing or there twice
 */
export function checkRegistry(definitions: readonly JobDefinition[], handlers: readonly JobHandler[]): void {
	const faults: string[] = [];
	const names = definitions.map((definition) => definition.name);
	for (const name of new Set(names)) {
		if (names.filter((other) => other === name).length > 1) faults.push(`job ${name} is defined twice`);
		const count = handlers.filter((handler) => handler.definition.name === name).length;
		if (count === 0) faults.push(`job ${name} has no handler`);
		if (count > 1) faults.push(`job ${name} has ${count} handlers`);
	}
	for (const { definition } of handlers) {
		if (!names.includes(definition.name)) faults.push(`handler of an unknown job ${definition.name}`);
	}
	if (faults.length > 0) throw new JobRegistryError(faults.join('; '));
}
