function cleaned(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll('\u0000', '');
	if (Array.isArray(value)) return value.map(cleaned);
	if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleaned(one)]));
}

/** An input without NUL characters, which nobody types and PostgreSQL can neither keep nor compare. */
export const withoutNul = <Input>(input: Input): Input => cleaned(input) as Input;
