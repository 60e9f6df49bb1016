/** Collects XML text in pieces that don't grow without bound. */
export interface Output {
	push(text: string): void;
	end(): Buffer;
}

const pieceCharacters = 1 << 18;

export function createOutput(): Output {
	const pieces: Buffer[] = [];
	let waiting: string[] = [];
	let length = 0;
	const flush = () => {
		pieces.push(Buffer.from(waiting.join('')));
		waiting = [];
		length = 0;
	};
	return {
		push: (text) => {
			waiting.push(text);
			length += text.length;
			if (length > pieceCharacters) flush();
		},
		end: () => {
			flush();
			return Buffer.concat(pieces);
		},
	};
}
