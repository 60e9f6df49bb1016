/** Fewer texts than this make no run known: what stands in one or two may be somebody's own words. */
export const fewest = 3;
const step = Math.log(1.75);

/** How often as one of fifteen steps, each 1.75 times the one before; 0 is never. */
export const levelOf = (count: number): number =>
	count < fewest ? 0 : Math.min(15, 1 + Math.floor(Math.log(count / fewest) / step + 1e-9));

/** The least count of a level. */
export const countOf = (level: number): number => (level === 0 ? 0 : Math.ceil(fewest * Math.exp((level - 1) * step)));
