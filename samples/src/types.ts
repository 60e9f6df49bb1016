/** A place in the library's catalogue. `parent` is the key of the category above, if any. */
export interface SampleCategory {
	key: string;
	name: string;
	parent?: string;
}

/** A document of the sample county: a file in the documents folder and how it is published. */
export interface SampleDocument {
	file: string;
	title: string;
	/** Key of its category. */
	category: string;
	/** Shown on the front page of the library. */
	featured?: boolean;
}

/** An invented county with everything the first run loads. */
export interface SampleCounty {
	name: string;
	categories: SampleCategory[];
	documents: SampleDocument[];
}
