import type { BrowserContext } from 'playwright-core';

/** What went wrong in the pages of a context, as far as the browser noticed: errors, and what the policy blocked. */
export interface Faults {
	/** Messages since the last look. */
	take(): string[];
	/** Messages that belong to the story, such as those of an answer that is meant to be 404. */
	expect(message: RegExp): void;
}

export function watchFaults(context: BrowserContext): Faults {
	const seen: string[] = [];
	const expected: RegExp[] = [];
	context.on('console', (message) => {
		if (message.type() !== 'error' && message.type() !== 'warning') return;
		seen.push(`${message.type()} at ${message.page()?.url()}: ${message.text()} ${message.location().url}`);
	});
	context.on('weberror', (error) => seen.push(`thrown at ${error.page()?.url()}: ${error.error().stack}`));
	return {
		take: () => seen.splice(0).filter((message) => !expected.some((pattern) => pattern.test(message))),
		expect: (message) => expected.push(message),
	};
}
