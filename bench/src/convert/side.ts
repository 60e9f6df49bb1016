/** What became of one document. */
export interface Made {
	readonly pages: number;
	/** Pixels of all page pictures together. */
	readonly pixels: number;
}

/** One of the two that are compared. */
export interface Side {
	readonly name: string;
	/** Says what runs, with versions. */
	describe(): Promise<string>;
	/**
	 * Takes a document to a PDF and a picture of each page in `out`, an empty folder.
	 * @param lane which of the documents at work at the same time this is, from 0
	 */
	convert(file: string, out: string, lane: number): Promise<Made>;
	close(): Promise<void>;
}

/** Dots an inch of the pictures that both sides have to make at least. */
export const resolution = 150;
