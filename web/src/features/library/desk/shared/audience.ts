import type { Visibility } from '@pacesetter/core/library';
import type { OwnDocument } from './own-document.ts';

export interface Choice<Value> {
	readonly value: Value;
	readonly label: string;
}

/** Whom a document belongs to and who may read it, as far as it has been said. */
export interface Audience {
	readonly visibility: Visibility;
	readonly organisation: Choice<number> | null;
	/** Persons on the rosters by `person:` and their id, accounts by their user names. */
	readonly readers: readonly Choice<string>[];
}

export const everybody: Audience = { visibility: 'public', organisation: null, readers: [] };

const person = 'person:';
export const personValue = (id: string): string => `${person}${id}`;

/** What has yet to be said; null: nothing. */
export function audienceProblem({ visibility, organisation, readers }: Audience): 'organisation' | 'readers' | null {
	if (visibility === 'organisation' && !organisation) return 'organisation';
	return visibility === 'named' && readers.length === 0 ? 'readers' : null;
}

/** As an edit sends it. */
export function audienceFields({ visibility, organisation, readers }: Audience) {
	const values = readers.map(({ value }) => value);
	return {
		visibility,
		organisationId: organisation?.value ?? null,
		readers: {
			userNames: values.filter((value) => !value.startsWith(person)),
			personIds: values.filter((value) => value.startsWith(person)).map((value) => value.slice(person.length)),
		},
	};
}

/** As an upload sends it, in the fields of a form. */
export function audienceForm(audience: Audience): Record<string, string> {
	const { visibility, organisationId, readers } = audienceFields(audience);
	return {
		visibility,
		...(organisationId === null ? {} : { organisationId: String(organisationId) }),
		...(visibility === 'named' ? { readers: JSON.stringify(readers) } : {}),
	};
}

/** That of a document, with the people it names. */
export const audienceOf = (
	{ visibility, organisation }: Pick<OwnDocument, 'visibility' | 'organisation'>,
	readers: { accounts: readonly { userName: string }[]; persons: readonly { id: string; name: string }[] },
): Audience => ({
	visibility,
	organisation: organisation && { value: organisation.id, label: organisation.shortName },
	readers: [
		...readers.accounts.map(({ userName }) => ({ value: userName, label: userName })),
		...readers.persons.map(({ id, name }) => ({ value: personValue(id), label: name })),
	],
});
