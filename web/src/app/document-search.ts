import { numberIn } from '../ui/address-number.ts';
import { refusalIn } from './refusal.ts';

export interface Source {
	readonly number: number;
	readonly title: string;
}

/** A number of a document has seven digits at least. */
const leastNumber = 1_000_000;
/** So long nothing more is typed before it is looked for, in milliseconds. */
const pause = 250;

export interface Lookups {
	/** What words lead to. */
	byWords(words: string): Promise<readonly Source[]>;
	/** One document; rejects with NOT_FOUND where there is none to be seen. */
	byNumber(number: number): Promise<Source>;
}

/** What comes of a question, unless another was asked meanwhile. */
export interface Answers {
	found(sources: readonly Source[]): void;
	/** No document of this number is to be seen. */
	missing(number: number): void;
	failed(error: unknown): void;
}

/**
 * Looks for documents by words or a number, once nothing more is typed. Whatever is typed, or cleared, makes answers to what was asked
 * before too late at once, not only when it is looked for itself.
 */
export function documentSearch({ byWords, byNumber }: Lookups) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = 0;
	const stop = (): void => {
		asked += 1;
		clearTimeout(timer);
	};
	const answer = async (words: string): Promise<(to: Answers) => void> => {
		const number = numberIn(words, 12);
		try {
			if (number === null || number < leastNumber) {
				const sources = await byWords(words);
				return (to) => to.found(sources);
			}
			const source = await byNumber(number);
			return (to) => to.found([source]);
		} catch (error) {
			if (number === null || refusalIn(error)?.code !== 'NOT_FOUND') return (to) => to.failed(error);
			return (to) => to.missing(number);
		}
	};
	return {
		/** @param words nothing ends the search */
		ask(words: string, to: Answers): void {
			stop();
			if (words === '') return;
			const mine = asked;
			timer = setTimeout(() => {
				void answer(words).then((tell) => mine === asked && tell(to));
			}, pause);
		},
		stop,
	};
}
