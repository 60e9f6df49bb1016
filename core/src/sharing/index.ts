export type { ShareLink } from './contract.ts';
export {
	type LinkDays,
	type LinkState,
	type LinkTarget,
	linkDays,
	linkState,
	linkStates,
	linkTargets,
	linkUntil,
	longestLinkPassword,
	mayShare,
	openingLasts,
	shortestLinkPassword,
	showsInFolder,
} from './link.ts';
