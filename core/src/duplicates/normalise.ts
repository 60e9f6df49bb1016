/**
 * What is left of a text when it is only asked what it says: letters, Han and digits, of one width and one case. Spaces, line
 * breaks and punctuation differ between the formats of one text.
 */
export const normalise = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
