import { vi } from 'vitest';
import { ask } from './tree.ts';

/** What is registered of a directive where a story wishes nothing else. */
const plain = {
	issuerId: null,
	level: 3,
	number: null,
	issuedOn: null,
	receivedAt: '2026-09-01T08:00:00+08:00',
	deployedAt: null,
	form: 'general',
	parentId: null,
	attachments: [],
};
type Wish = Record<string, unknown> & {
	readonly organisationId: number;
	readonly document: number;
	readonly title: string;
	readonly issuerName: string;
};

/** Registers a document as a directive. @returns its id */
export async function sendDirective(session: string, wish: Wish): Promise<string> {
	const { id } = await ask<{ id: string }>(session, 'POST', '/directives', { ...plain, ...wish });
	return id;
}

export interface DirectiveFacts {
	readonly id: string;
	readonly reading: string;
	readonly failure: string | null;
	readonly notices: readonly string[];
}

/** The same, waiting until its words are read, or cannot be. */
export async function registerDirective(session: string, wish: Wish): Promise<DirectiveFacts> {
	const id = await sendDirective(session, wish);
	const ended = async () => {
		const told = await ask<DirectiveFacts>(session, 'GET', `/directives/${id}`);
		return told.reading === 'ready' || told.reading === 'failed' ? told : null;
	};
	return vi.waitUntil(ended, { timeout: 150_000, interval: 200 });
}
