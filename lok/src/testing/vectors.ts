/** A document that tries to reach out of its converter. */
export interface Vector {
	readonly what: string;
	readonly name: string;
	readonly bytes: Uint8Array;
}
