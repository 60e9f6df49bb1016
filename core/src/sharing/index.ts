export type { ShareLink } from './contract.ts';
export {
	type LinkDays,
	type LinkState,
	linkDays,
	linkState,
	linkStates,
	linkUntil,
	longestLinkPassword,
	mayShare,
	openingLasts,
	shortestLinkPassword,
} from './link.ts';
