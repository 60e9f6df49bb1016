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
	organisations: SampleOrganisation;
}

/** An office at an organisation. `held`: by the next of its own members. */
export interface SamplePost {
	kind: 'secretary' | 'deputy_secretary' | 'committee_member' | 'head';
	title: string;
	responsible?: boolean;
	held: boolean;
}

/** A unit that should have an organisation and has none. */
export interface SampleUnit {
	name: string;
	kind: 'enterprise' | 'social_organisation';
	staff: number;
	members: number;
}

/** An organisation of the county with what is below it, its roster, posts and units. */
export interface SampleOrganisation {
	type: 'committee' | 'working_committee' | 'branch' | 'joint_branch' | 'group' | 'department' | 'section';
	/** The short name; the full one has 中共 before it where it is the party's. */
	name: string;
	members?: string[];
	posts?: SamplePost[];
	units?: SampleUnit[];
	below?: SampleOrganisation[];
}
