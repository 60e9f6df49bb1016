import { holds, type Permission, roles, separateRoles } from '@pacesetter/core/identity';
import type { Me } from '../context.ts';

interface DeskLink {
	/** Its words in `desk:navigation`. */
	readonly name: string;
	readonly to: string;
	/** Also shown as here on the pages below it; false where another link stands for those. */
	readonly below?: false;
	/** Left out: whoever is signed in. */
	readonly may?: Permission | ((me: Me) => boolean);
}

const isSeparate = (me: Me): boolean => separateRoles.some((role) => roles[role].some((right) => holds(me, right)));

/** The pages of the desk, by what one comes for. */
const groups = [
	{
		name: 'library',
		links: [
			{ name: 'documents', to: '/desk/documents' },
			{ name: 'upload', to: '/desk/upload' },
			{ name: 'recycleBin', to: '/desk/recycle-bin' },
			{ name: 'moderation', to: '/desk/moderation', may: 'library.manage' },
			{ name: 'categories', to: '/desk/categories', may: 'library.manage' },
			{ name: 'reviews', to: '/desk/reviews', may: 'library.manage' },
		],
	},
	// What an organisation does itself, and what it oversees, apart: who does both works in one at a time (R67).
	{
		name: 'practice',
		links: [
			{ name: 'tasks', to: '/desk/campaigns/tasks', may: 'campaign.view' },
			{ name: 'plans', to: '/desk/campaigns/plans', may: 'campaign.view' },
		],
	},
	{
		name: 'oversight',
		links: [
			{ name: 'campaigns', to: '/desk/campaigns', may: 'campaign.view' },
			{ name: 'requests', to: '/desk/campaigns/requests', may: 'campaign.view' },
			{ name: 'standing', to: '/desk/campaigns/standing', may: 'campaign.view' },
			{ name: 'directives', to: '/desk/directives', may: 'directive.view' },
		],
	},
	{
		name: 'organisation',
		links: [
			{ name: 'organisations', to: '/desk/organisations', may: 'organisation.view' },
			{ name: 'rosters', to: '/desk/rosters', may: 'roster.import' },
		],
	},
	{
		name: 'administration',
		links: [
			{ name: 'accounts', to: '/desk/accounts', may: 'account.manage' },
			{ name: 'administrators', to: '/desk/administrators', may: isSeparate },
			{ name: 'grants', to: '/desk/grants', may: 'grant.manage' },
			{ name: 'dormant', to: '/desk/dormant-rights', may: 'grant.manage' },
			{ name: 'audit', to: '/desk/audit', may: 'audit.read' },
			{ name: 'custody', to: '/desk/custody', may: 'retention.manage' },
			{ name: 'issues', to: '/desk/points/issues', may: 'points.issue' },
		],
	},
	{
		name: 'own',
		links: [
			{ name: 'notices', to: '/desk/notices' },
			{ name: 'favourites', to: '/desk/favourites' },
			{ name: 'notes', to: '/desk/notes' },
			{ name: 'shares', to: '/desk/shares' },
			{ name: 'reports', to: '/desk/reports' },
			{ name: 'points', to: '/desk/points', below: false },
			{ name: 'rights', to: '/desk/rights' },
			{ name: 'me', to: '/desk/me' },
		],
	},
] as const satisfies readonly { name: string; links: readonly DeskLink[] }[];

type Group = (typeof groups)[number];
type Link = Group['links'][number];

const mayOpen = (me: Me, { may }: DeskLink): boolean =>
	may === undefined || (typeof may === 'function' ? may(me) : holds(me, may));
const isHere = (here: string, { to, below }: DeskLink): boolean =>
	here === to || (below !== false && here.startsWith(`${to}/`));

/** With what the desk opens: with one's tasks for whoever acts for an organisation, and keeps neither campaigns nor the library; else with one's documents. */
export const deskStart = (me: Me | null): string => {
	const keeps = holds(me, 'library.manage') || holds(me, 'campaign.manage');
	return holds(me, 'campaign.practise') && !keeps ? '/desk/campaigns/tasks' : '/desk/documents';
};

/** What this reader may open, without empty groups; `here`: the link of the page at this address. */
export function deskGroups(me: Me, pathname: string) {
	const known = groups.map(({ name, links }) => ({
		name,
		links: (links as readonly Link[]).filter((link) => mayOpen(me, link)),
	}));
	// Of links one below the other, the nearest stands for the page.
	const nearest = known
		.flatMap(({ links }) => links.filter((link) => isHere(pathname, link)))
		.toSorted((a, b) => b.to.length - a.to.length)[0];
	return known
		.filter(({ links }) => links.length > 0)
		.map(({ name, links }) => ({
			name,
			links: links.map((link) => ({ ...link, here: link === nearest })),
			here: nearest !== undefined && links.includes(nearest),
		}));
}
