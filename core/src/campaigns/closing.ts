/** What has to be settled before a campaign ends. Source: R11. */
export const closingKinds = [
	'action',
	'local',
	'decision',
	'request',
	'phase',
	'filing',
	'below',
	'recurring',
	'emergency',
	'paperwork',
] as const;

/** 销号, 结转, 移交, 说明, 常态化: what becomes of what is still open, or comes again. */
export const dispositions = ['cleared', 'carried', 'handed_over', 'explained', 'permanent'] as const;

/** Something open: its kind and which one, its name, and how much of it there is. */
export interface OpenItem {
	readonly item: string;
	readonly kind: (typeof closingKinds)[number];
	/** An action's, a task's or a phase's id, where there are several of the kind. */
	readonly part: string | null;
	readonly text: string;
	readonly count: number;
}
export interface Disposition {
	readonly disposition: (typeof dispositions)[number];
	readonly reason: string;
	/** How much of it was open when it was said. */
	readonly count: number;
}

/** Whether something may be made permanent: only what comes again. Source: R29. */
export const mayBePermanent = ({ kind }: Pick<OpenItem, 'kind'>): boolean => kind === 'recurring';

/** Whether a word says what becomes of something: an emergency that lasts is lifted, or those below it would rest for good. */
export const mayBeSettled = ({ kind }: Pick<OpenItem, 'kind'>): boolean => kind !== 'emergency';

/**
 * What is open, each with what was said to become of it. A word holds for as much as was open when it was said: when more
 * has opened since, it has to be said again.
 */
export const closingGate = <Said extends Disposition>(
	open: readonly OpenItem[],
	said: ReadonlyMap<string, Said>,
): (OpenItem & { readonly settled: Said | null })[] =>
	open.map((one) => {
		const word = said.get(one.item);
		return { ...one, settled: word && mayBeSettled(one) && one.count <= word.count ? word : null };
	});
