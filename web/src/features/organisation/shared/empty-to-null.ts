type Filled<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined | ''> | null };

/** What a form left open, as the contract says it: null. */
export const emptyToNull = <Fields extends object>(fields: Fields): Filled<Fields> =>
	Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [name, value === undefined || value === '' ? null : value]),
	) as Filled<Fields>;
